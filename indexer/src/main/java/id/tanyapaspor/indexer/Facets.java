package id.tanyapaspor.indexer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

import id.tanyapaspor.indexer.analysis.QuestionReader;
import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.knowledge.Entry;

/**
 * What tells entries from their neighbours (usia, kasus, tempat, buku, hal): what a question says of it, and how well an
 * entry fits. The words stand in `facets.properties`.
 */
final class Facets {

    static final String BUNDLE = "id.tanyapaspor.indexer.facets";
    private static final String WORDS = "words.";
    private static final String UNLESS = "unless.";
    /** Log weights: what was just said counts more than what was said before. */
    private static final double SAID = 2;
    private static final double UNSAID = -2.5;
    private static final double KEPT = 0.7;
    private static final double LOST = -2;
    private static final double UNASKED = -1;
    /** A question that says nothing else is looked up rather than searched. */
    private static final double WHOLE = 4;

    /** Words of a mere name. */
    private static final int NAME = 2;

    private final List<Way> ways = new ArrayList<>();
    private final Map<String, Set<String>> unless = new HashMap<>();
    private final Set<String> empty;
    private final Set<String> subject;
    private final Set<String> polite;
    private final Set<String> commonest;
    private final Map<String, Set<String>> valuesOf = new HashMap<>();

    /** A way to say a value, as stems. */
    private record Way(String key, String value, List<String> stems) {}

    Facets(QuestionReader reader) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE);
        polite = Set.copyOf(reader.read(bundle.getString("polite")).stems());
        commonest = Set.of(bundle.getString("commonest").split(" "));
        subject = Set.copyOf(reader.read(bundle.getString("subject")).stems());
        empty = Set.copyOf(reader.read(bundle.getString("empty")).stems());
        for (String name : named(bundle, WORDS)) {
            String[] parts = name.substring(WORDS.length()).split("\\.", 2);
            valuesOf.computeIfAbsent(parts[0], _ -> new HashSet<>()).add(parts[1]);
            for (String phrase : bundle.getString(name).split(" ")) {
                ways.add(new Way(parts[0], parts[1], reader.read(phrase.replace('_', ' ')).stems()));
            }
        }
        for (String name : named(bundle, UNLESS)) {
            unless.put(name.substring(UNLESS.length()), Set.copyOf(reader.read(bundle.getString(name)).stems()));
        }
    }

    /**
     * What a question says.
     *
     * @param values key → value
     * @param rest stems that say something else
     */
    record Said(Map<String, String> values, List<String> rest) {}

    /** What a question says. Of two values the one in more words counts, "luar negeri" before "negeri". */
    Said said(Words words) {
        Map<String, Way> said = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>(words.stems());
        for (Way way : ways) {
            boolean ofOther = words.stems().stream().anyMatch(unless.getOrDefault(way.key, Set.of())::contains);
            boolean there = !ofOther && !way.stems.isEmpty()
                    && Collections.indexOfSubList(words.stems(), way.stems) >= 0;
            if (there) {
                rest.removeAll(way.stems);
                said.merge(way.key, way, (one, other) -> other.stems.size() > one.stems.size() ? other : one);
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        said.forEach((key, way) -> values.put(key, way.value));
        return new Said(Map.copyOf(values), List.copyOf(rest));
    }

    /**
     * The entries of which a mere name speaks, "paspor hilang kak" or "biaya": those that hold for it; the commonest for
     * the name of the subject alone. None when it says more or less than a name.
     */
    List<Entry> named(Words words, List<Entry> entries) {
        List<String> name = words.stems().stream().filter(stem -> !polite.contains(stem)).toList();
        if (subject.containsAll(name)) {
            return name.isEmpty() ? List.of() : entries.stream().filter(one -> commonest.contains(one.id())).toList();
        }
        Said said = said(words);
        if (name.size() > NAME || said.values().isEmpty()
                || !said.rest().stream().allMatch(stem -> subject.contains(stem) || polite.contains(stem))) {
            return List.of();
        }
        return entries.stream().filter(entry -> said.values().entrySet().stream().allMatch(
                one -> narrows(one.getKey(), entry)
                        && values(entry.facets().get(one.getKey())).contains(one.getValue())))
                .toList();
    }

    /** How well an entry fits what was said now and what is kept from the entry that answered before, as a log weight. */
    double fit(Entry entry, Said question, Entry before) {
        Map<String, String> said = question.values();
        Map<String, String> kept = new HashMap<>(before.facets());
        kept.keySet().removeIf(key -> said.containsKey(key) || !narrows(key, before));
        double fit = 0;
        for (Map.Entry<String, String> one : said.entrySet()) {
            fit += weight(entry, one.getKey(), List.of(one.getValue()), SAID, UNSAID);
        }
        for (Map.Entry<String, String> one : kept.entrySet()) {
            fit += weight(entry, one.getKey(), values(one.getValue()), KEPT, LOST);
        }
        long unasked = entry.facets().keySet().stream()
                .filter(key -> !said.containsKey(key) && !kept.containsKey(key) && narrows(key, entry)).count();
        boolean whole = !said.isEmpty() && empty.containsAll(question.rest()); // "kalau anak?", "terus biayanya berapa"
        return (whole ? WHOLE : 1) * (fit + UNASKED * unasked);
    }

    /** Whether an entry holds for some values only; nobody has to name an electronic book where both are told of. */
    private boolean narrows(String key, Entry entry) {
        return entry.facets().containsKey(key)
                && !values(entry.facets().get(key)).containsAll(valuesOf.getOrDefault(key, Set.of("")));
    }

    private static List<String> named(ResourceBundle bundle, String prefix) {
        return bundle.keySet().stream().filter(each -> each.startsWith(prefix)).sorted().toList();
    }

    private static double weight(Entry entry, String key, List<String> wanted, double same, double other) {
        String has = entry.facets().get(key);
        if (has == null) {
            return 0;
        }
        return values(has).stream().anyMatch(wanted::contains) ? same : other;
    }

    /** An entry may hold for several values: `kasus: hilang, rusak`. */
    static List<String> values(String facet) {
        return List.of(facet.split("\\s*,\\s*"));
    }
}
