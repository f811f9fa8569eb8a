package id.tanyapaspor.indexer.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import id.tanyapaspor.knowledge.Vocabulary;

/** Words that editors hold for the same, so that `membuat` also finds who wrote `bikin`. */
final class Alike {

    private final Vocabulary vocabulary;
    private final Map<String, Collection<String>> groups = new HashMap<>();

    Alike(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Map<String, String> first = new HashMap<>();
        vocabulary.synonyms().forEach(group -> group.forEach(word -> first.putIfAbsent(word, group.getFirst())));
        Map<String, Set<String>> byMeaning = new HashMap<>();
        first.forEach((word, meaning) -> byMeaning.computeIfAbsent(meaning, _ -> new TreeSet<>()).add(word));
        vocabulary.rewrites().forEach((word, official) -> {
            if (isOne(word) && isOne(official)) {
                Set<String> group = byMeaning.computeIfAbsent(first.getOrDefault(official, official),
                        _ -> new TreeSet<>());
                group.add(word);
                group.add(official);
            }
        });
        byMeaning.values().forEach(group -> group.forEach(word -> groups.putIfAbsent(word, group)));
    }

    private static boolean isOne(String words) {
        return words.indexOf(' ') < 0;
    }

    boolean isOf(Vocabulary other) {
        return vocabulary == other;
    }

    /** What means the same as a word, the word itself among it; nothing when only it does. */
    Collection<String> to(String word) {
        return groups.getOrDefault(word, List.of());
    }
}
