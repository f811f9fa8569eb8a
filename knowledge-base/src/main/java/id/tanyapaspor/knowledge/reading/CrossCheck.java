package id.tanyapaspor.knowledge.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Fee;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;
import id.tanyapaspor.knowledge.rendering.PlainText;

/** Checks what one file says of another: links, fees, topics, and questions claimed by two entries. */
final class CrossCheck {

    static final int MAX_LEAD = 600;

    private final KnowledgeBase knowledge;
    private final SortedMap<String, byte[]> files;
    private final Problems problems;
    private final Set<String> topics;

    CrossCheck(KnowledgeBase knowledge, SortedMap<String, byte[]> files, Problems problems) {
        this.knowledge = knowledge;
        this.files = files;
        this.problems = problems;
        this.topics = knowledge.entries().values().stream().flatMap(entry -> entry.topics().stream())
                .collect(Collectors.toSet());
    }

    void run() {
        Map<String, String> owners = new HashMap<>();
        for (Entry entry : knowledge.entries().values()) {
            entry.versions().forEach(version -> {
                String file = version == entry
                        ? file(entry)
                        : Versions.file(entry.id() + Versions.SIGN + version.validity().from());
                related(version, file);
                Stream.concat(Stream.of(version.text()), version.english().stream())
                        .forEach(text -> text(version, file, text));
                sharedQuestions(version, file, owners);
            });
        }
        outsideQuestions(owners);
        knowledge.documents().all().forEach(this::documentTopics);
        knowledge.golden().forEach(labelled -> topics("golden.tsv", labelled));
        knowledge.calibration().forEach(labelled -> topics("calibration.tsv", labelled));
    }

    private void related(Entry entry, String file) {
        for (String id : entry.related()) {
            if (!knowledge.entries().containsKey(id) && !files.containsKey("entries/" + id + ".md")) {
                problems.error(file, lineOf(file, id), "The related entry `{0}` does not exist.",
                        "Correct the id or remove it.", id);
            }
        }
    }

    private void text(Entry entry, String own, Entry.Text text) {
        String file = text == entry.text() ? own : own.replace(".md", ".en.md");
        Matcher quotes = FeeQuotes.QUOTE.matcher(text.whole());
        while (quotes.find()) {
            fee(entry, file, quotes.group(), quotes.group(1));
        }
        String lead = PlainText.of(FeeQuotes.fillLatest(text.lead(), knowledge.fees()));
        int length = lead.codePointCount(0, lead.length());
        if (length > MAX_LEAD) {
            problems.error(file, 1, "The lead has {0} characters.",
                    "Shorten it to {1}; move details below a `## ` heading.", length, MAX_LEAD);
        }
    }

    private void fee(Entry entry, String file, String quote, String name) {
        Optional<Fee> fee = Optional.ofNullable(knowledge.fees().get(name));
        if (fee.isEmpty()) {
            problems.error(file, lineOf(file, quote), "The fee `{0}` does not exist.",
                    "Use a name of fees.yaml, or add it there.", name);
        } else if (fee.get().on(entry.validity().from()).isEmpty()) {
            problems.error(file, lineOf(file, quote), "The fee `{0}` has no amount on {1}.",
                    "Add a rate to fees.yaml, or begin the entry later.", name, entry.validity().from());
        }
    }

    private void sharedQuestions(Entry entry, String file, Map<String, String> owners) {
        for (Entry.Phrasing phrasing : entry.questions()) {
            String owner = owners.putIfAbsent(key(phrasing.text()), entry.id());
            if (owner != null && !owner.equals(entry.id())) {
                problems.warning(file, lineOf(file, phrasing.text()), "`{0}` has this question too.",
                        "Leave it to the entry that answers it best.", owner);
            }
        }
    }

    private void outsideQuestions(Map<String, String> owners) {
        for (KnowledgeBase.Outside outside : knowledge.outside()) {
            String owner = owners.get(key(outside.text()));
            if (owner != null && knowledge.entries().get(owner).kind() != Kind.OUTSIDE) {
                problems.error("outside.txt", lineOf("outside.txt", outside.text()), "`{0}` answers this question.",
                        "Remove it here or there.", owner);
            }
        }
    }

    private void documentTopics(Document document) {
        document.topics().stream().filter(topic -> !topics.contains(topic) && !topics.isEmpty())
                .forEach(topic -> problems.warning(DocumentFiles.FOLDER + document.id(), 1,
                        "No entry answers the topic `{0}`.", "Correct the topic or remove it.", topic));
    }

    private void topics(String file, Labelled labelled) {
        for (String topic : labelled.topics()) {
            if (!topics.contains(topic)) {
                problems.error(file, lineOf(file, labelled.text()), "No entry answers the topic `{0}`.",
                        "Correct the topic or write the entry.", topic);
            }
        }
    }

    private static String key(String question) {
        return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String file(Entry entry) {
        return "entries/" + entry.id() + ".md";
    }

    /** The first line that holds a text; only called for problems, so its cost does not matter. */
    private int lineOf(String file, String text) {
        int line = 0;
        for (String content : Utf8.lines(file, files.getOrDefault(file, new byte[0]), new Problems())) {
            line++;
            if (content.contains(text)) {
                return line;
            }
        }
        return 1;
    }
}
