package id.tanyapaspor.knowledge.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.Vocabulary;

/** Reads all files of a knowledge base; a broken one is reported and left out, and never stops the rest. */
public final class ContentReader {

    /** Characters that a lead may have, as they are read. */
    public static final int MAX_LEAD = CrossCheck.MAX_LEAD;

    private static final String ENTRIES = "entries/";
    private static final String ENGLISH = ".en.md";
    private static final String ENTRY = ".md";
    private static final Set<String> SIDE_FILES = Set.of("fees.yaml", "offices.csv", "vocabulary.txt", "outside.txt",
            "golden.tsv", "calibration.tsv");

    private final ContentFiles content;
    private final Problems problems = new Problems();
    private final SideFiles sideFiles = new SideFiles(problems);

    private ContentReader(ContentFiles content) {
        this.content = content;
    }

    public static Reading read(ContentFiles content) {
        return new ContentReader(content).read();
    }

    /** Reads a file of labelled questions that stands outside a knowledge base. */
    public static List<Labelled> readLabelled(String file, byte[] bytes) {
        Problems problems = new Problems();
        List<Labelled> labelled = new SideFiles(problems).labelled(file, Utf8.lines(file, bytes, problems));
        problems.sorted().stream().filter(problem -> problem.isError()).findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        return labelled;
    }

    private Reading read() {
        KnowledgeBase knowledge = new KnowledgeBase(entries(), text("fees.yaml", sideFiles::fees).orElse(Map.of()),
                text("offices.csv", sideFiles::offices).orElse(List.of()),
                lines("vocabulary.txt").map(lines -> sideFiles.vocabulary("vocabulary.txt", lines))
                        .orElse(Vocabulary.EMPTY),
                lines("outside.txt").map(lines -> sideFiles.outside("outside.txt", lines)).orElse(List.of()),
                labelled("golden.tsv"), labelled("calibration.tsv"), new DocumentFiles(content, problems).read());
        strayFiles();
        new CrossCheck(knowledge, content.files(), problems).run();
        return new Reading(withoutBroken(knowledge), problems.sorted());
    }

    private SortedMap<String, Entry> entries() {
        EntryReader reader = new EntryReader(problems);
        SortedMap<String, Entry> entries = new TreeMap<>();
        content.files().forEach((file, bytes) -> {
            if (file.startsWith(ENTRIES) && file.endsWith(ENTRY) && !file.endsWith(ENGLISH)) {
                String name = file.substring(ENTRIES.length(), file.length() - ENTRY.length());
                Optional<Entry.Text> english = text(ENTRIES + name + ENGLISH, reader::english)
                        .flatMap(Function.identity());
                String id = name.replaceFirst(Versions.SIGN + ".*", "");
                Utf8.decode(file, bytes, problems).flatMap(body -> reader.read(file, id, body, english.orElse(null)))
                        .ifPresent(entry -> entries.put(name, entry));
            }
        });
        return new Versions(entries, content.files().keySet(), problems).joined();
    }

    private KnowledgeBase withoutBroken(KnowledgeBase all) {
        SortedMap<String, Entry> sound = new TreeMap<>(all.entries());
        sound.keySet().removeIf(id -> problems.errorsIn(ENTRIES + id + ENTRY) > 0);
        return new KnowledgeBase(sound, all.fees(), all.offices(), all.vocabulary(), all.outside(), all.golden(),
                all.calibration(), all.documents());
    }

    private void strayFiles() {
        for (String file : content.files().keySet()) {
            boolean english = file.startsWith(ENTRIES) && file.endsWith(ENGLISH);
            if (english && !content.files().containsKey(file.replace(ENGLISH, ENTRY))) {
                problems.error(file, 1, "There is no Indonesian entry of this name.",
                        "Rename the file or write the entry.");
            }
            if (!file.startsWith(ENTRIES) && !file.startsWith(DocumentFiles.FOLDER) && !SIDE_FILES.contains(file)) {
                problems.warning(file, 1, "Nobody reads this file.",
                        "Remove it, or see docs/content.md for its right name.");
            }
        }
    }

    private List<Labelled> labelled(String file) {
        return lines(file).map(lines -> sideFiles.labelled(file, lines)).orElse(List.of());
    }

    private Optional<List<String>> lines(String file) {
        return Optional.ofNullable(content.files().get(file)).map(bytes -> Utf8.lines(file, bytes, problems));
    }

    private <T> Optional<T> text(String file, BiFunction<String, String, T> read) {
        return Optional.ofNullable(content.files().get(file)).flatMap(bytes -> Utf8.decode(file, bytes, problems))
                .map(text -> read.apply(file, text));
    }
}
