package id.tanyapaspor.indexer.measuring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Entry.Phrasing;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** Content of any size, made of the shipped content: its entries again and again, each time about another place or thing. */
final class ManyEntries {

    private static final Pattern FEE = Pattern.compile("\\{\\{[^}]*}}");
    private static final int TITLE = 40;
    private static final int OWN_WORDS = 4000;

    private final List<Entry> originals;
    private final ContentFiles shipped = ContentFiles.shipped();
    private final int phrasings;
    private final Random random = new Random(1);
    private final List<String> words = new ArrayList<>();

    /** @param phrasings most of one entry */
    ManyEntries(int phrasings) {
        this.phrasings = phrasings;
        originals = ContentReader.read(shipped).orThrow().entries().values().stream()
                .filter(entry -> entry.kind() == Kind.ANSWER).toList();
        for (int i = 0; i < OWN_WORDS; i++) {
            words.add(word());
        }
    }

    /** So many entries, beside the shipped vocabulary and questions that must not be answered. */
    ContentFiles files(int entries) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String side : List.of("vocabulary.txt", "outside.txt")) {
            files.put(side, shipped.files().get(side));
        }
        for (int i = 0; i < entries; i++) {
            Entry original = originals.get(i % originals.size());
            String id = i < originals.size() ? original.id() : original.id() + "-" + i / originals.size();
            files.put("entries/" + id + ".md", text(id, original, i < originals.size() ? "" : " " + about())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return new ContentFiles(files);
    }

    private String text(String id, Entry entry, String about) {
        return """
                ---
                id: %s
                title: "%s"
                kind: answer
                group: %s
                questions:
                %s
                valid-from: 2024-12-17
                review-by: 2027-06-30
                sources:
                  - PP 45/2024
                ---
                %s
                """.formatted(id,
                plain(entry.title()).substring(0, Math.min(TITLE, plain(entry.title()).length())) + about,
                entry.group(), entry.questions().stream()
                        .filter(phrasing -> phrasing.language() == Language.ID).limit(phrasings).map(Phrasing::text)
                        .map(text -> "  - \"" + plain(text) + about + "\"").collect(Collectors.joining("\n")),
                plain(FEE.matcher(entry.text().lead()).replaceAll("sekian")) + about);
    }

    /** Two words that only a few entries have, so that entries can be told apart. */
    private String about() {
        return words.get(random.nextInt(OWN_WORDS)) + " " + words.get(random.nextInt(OWN_WORDS));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdgjklmnprst".charAt(random.nextInt(12))).append("aiueo".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("[\"\\\\\\r\\n]+", " ").replaceAll("[{}]", "").strip();
    }
}
