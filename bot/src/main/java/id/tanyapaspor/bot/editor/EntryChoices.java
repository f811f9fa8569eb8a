package id.tanyapaspor.bot.editor;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

/**
 * What the form of an entry offers to choose from. What a file says beside that is offered too, so that opening and saving it
 * changes nothing.
 */
record EntryChoices(KnowledgeBase live, EntrySheet sheet) {

    /** The names that docs/content.md lists; the indexer knows their words. */
    private static final Map<String, List<String>> FACETS = Map.of("usia", List.of("dewasa", "anak", "bayi", "lansia"),
            "kasus", List.of("baru", "habis", "hilang", "rusak", "penuh", "data", "bencana"), "tempat",
            List.of("dalam-negeri", "luar-negeri"), "buku", List.of("elektronik", "nonelektronik"), "layanan",
            List.of("biasa", "percepatan"), "hal",
            List.of("biaya", "syarat", "lama", "bayar", "jam", "lokasi", "masa-berlaku"), "cara",
            List.of("mpaspor", "kantor"));
    private static final List<String> ORDER = List.of("usia", "kasus", "hal", "cara", "tempat", "buku", "layanan");
    private static final int RELATED = 4;

    /** A name with what may be chosen for it, and what the file says beside that. */
    record Facet(String name, List<String> values, List<String> chosen) {

        public String other() {
            return String.join(", ", chosen.stream().filter(one -> !values.contains(one)).toList());
        }
    }

    public List<Facet> facets() {
        List<String[]> said = sheet.value(EntryField.FACETS).lines().map(line -> line.split(": ?", 2)).toList();
        Stream<String> others = said.stream().map(pair -> pair[0]).filter(name -> !ORDER.contains(name));
        return Stream.concat(ORDER.stream(), others).map(name -> new Facet(name, FACETS.getOrDefault(name, List.of()),
                said.stream().filter(pair -> pair[0].equals(name) && pair.length > 1)
                        .flatMap(pair -> EntryForm.split(pair[1])).toList()))
                .toList();
    }

    /** All labels of the live content, and those of this entry. */
    public Collection<String> labels() {
        TreeSet<String> labels = new TreeSet<>(chosenLabels());
        live.entries().values().forEach(entry -> labels.addAll(entry.labels()));
        return labels;
    }

    public List<String> chosenLabels() {
        return sheet.value(EntryField.LABELS).lines().toList();
    }

    public String topics() {
        return String.join(", ", sheet.value(EntryField.TOPICS).lines().toList());
    }

    public List<String> groups() {
        return with(ItemPages.GROUPS, EntryField.GROUP);
    }

    public List<String> kinds() {
        return with(Arrays.stream(Kind.values()).map(String::valueOf).toList(),
                EntryField.KIND);
    }

    private List<String> with(List<String> usual, EntryField field) {
        String now = sheet.value(field);
        return now.isEmpty() || usual.contains(now) ? usual : Stream.concat(usual.stream(), Stream.of(now)).toList();
    }

    /** Titles of what may be related, in their order. */
    public List<String> titles() {
        return live.entries().values().stream().map(this::title).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    /** The related entries by title, and some empty places. */
    public List<String> related() {
        List<String> related = sheet.value(EntryField.RELATED).lines()
                .map(id -> live.entry(id).map(this::title).orElse(id)).toList();
        int empty = Math.max(1, RELATED - related.size());
        return Stream.concat(related.stream(), Stream.generate(() -> "").limit(empty)).toList();
    }

    /** The id of the entry of this title; what names none stays as it is, for the reader to tell. */
    public String id(String typed) {
        Optional<Entry> named = live.entries().values().stream().filter(entry -> title(entry).equals(typed))
                .findFirst();
        return named.map(Entry::id).orElse(typed);
    }

    /** Two entries of the same title are told apart by their ids. */
    private String title(Entry entry) {
        boolean alone = live.entries().values().stream().filter(other -> other.title().equals(entry.title()))
                .count() == 1;
        return alone ? entry.title() : entry.title() + " (" + entry.id() + ")";
    }
}
