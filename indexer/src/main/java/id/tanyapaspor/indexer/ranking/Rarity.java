package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.tanyapaspor.indexer.analysis.Words;

/** How rare each stem is among the phrasings, and which classes use it: what a question says that an entry does not. */
final class Rarity {

    private final Map<String, Double> weights = new HashMap<>();
    private final List<Set<String>> used = new ArrayList<>();
    private final double unseen;

    Rarity(List<Corpus.Phrase> phrases, List<Words> bodies, int classes) {
        Map<String, Integer> counts = new HashMap<>();
        for (int owner = 0; owner < classes; owner++) {
            used.add(new HashSet<>(owner < bodies.size() ? bodies.get(owner).stems() : List.of()));
        }
        for (Corpus.Phrase phrase : phrases) {
            new HashSet<>(phrase.words().stems()).forEach(stem -> counts.merge(stem, 1, Integer::sum));
            used.get(phrase.owner()).addAll(phrase.words().stems());
        }
        unseen = Math.log(phrases.size() + 1.0);
        counts.forEach((stem, count) -> weights.put(stem, Math.log((phrases.size() + 1.0) / count)));
    }

    double weight(String stem) {
        return weights.getOrDefault(stem, unseen);
    }

    /** Weight of the whole question. */
    double sum(Words words) {
        return words.stems().stream().mapToDouble(this::weight).sum();
    }

    /** Share of the question, by weight, that a class has ever used. */
    double coverage(Words words, int owner) {
        double covered = words.stems().stream().filter(used.get(owner)::contains).mapToDouble(this::weight).sum();
        return covered / Math.max(1e-9, sum(words));
    }

    /** Share of words, by weight, that two questions have in common (Dice). */
    double overlap(Words a, Words b) {
        Set<String> other = new HashSet<>(b.stems());
        double shared = new HashSet<>(a.stems()).stream().filter(other::contains).mapToDouble(this::weight).sum();
        double all = new HashSet<>(a.stems()).stream().mapToDouble(this::weight).sum()
                + other.stream().mapToDouble(this::weight).sum();
        return all == 0 ? 0 : 2 * shared / all;
    }
}
