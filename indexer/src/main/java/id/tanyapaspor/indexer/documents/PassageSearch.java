package id.tanyapaspor.indexer.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.documents.Library.Sentence;
import id.tanyapaspor.indexer.documents.Library.Shelved;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Document.Passage;

/** Finds the passage that comes nearest to a question. Immutable; safe for many threads. */
public final class PassageSearch {

    private static final int FOUND = 20;

    private final Library library;
    private final PassageIndex index;

    public PassageSearch(Library library, PassageIndex index) {
        this.library = library;
        this.index = index;
    }

    public Library library() {
        return library;
    }

    /** The nearest of the allowed passages; empty when the documents have none of the question's words. */
    public Optional<Finding> find(Words question, BiPredicate<Document, Passage> allowed) {
        Set<String> stems = new LinkedHashSet<>(question.stems());
        stems.removeIf(PassageSearch::isLetter);
        if (library.isEmpty() || stems.isEmpty()) {
            return Optional.empty();
        }
        Asked asked = new Asked(stems);
        List<Hit> hits = new ArrayList<>();
        index.search(stems, FOUND).forEach((place, score) -> {
            Shelved shelved = library.shelves().get(place);
            if (allowed.test(shelved.document(), shelved.passage())) {
                hits.add(new Hit(shelved, score, score / Math.max(1, asked.weight) + asked.share(shelved.stems())));
            }
        });
        hits.sort(Comparator.comparingDouble(Hit::rank).reversed());
        return hits.isEmpty() ? Optional.empty() : Optional.of(asked.finding(hits));
    }

    /** A single letter says nothing by itself; a number does. */
    private static boolean isLetter(String stem) {
        return stem.length() == 1 && Character.isLetter(stem.charAt(0));
    }

    /** A passage with its BM25 score; passages are ranked by that and by what they cover of the question. */
    private record Hit(Shelved shelved, float score, double rank) {

        boolean isOfSamePart(Hit other) {
            return shelved.document() == other.shelved.document() && shelved.passage().anchor().split("~")[0]
                    .equals(other.shelved.passage().anchor().split("~")[0]);
        }
    }

    /** A question and what its words weigh here. */
    private final class Asked {

        private final Set<String> stems;
        private final double weight;

        Asked(Set<String> stems) {
            this.stems = stems;
            this.weight = Math.max(1e-9, stems.stream().mapToDouble(library::weight).sum());
        }

        /** Share of the question, by weight, that a set of words has. */
        double share(Set<String> words) {
            return stems.stream().filter(words::contains).mapToDouble(library::weight).sum() / weight;
        }

        Finding finding(List<Hit> hits) {
            Hit best = hits.getFirst();
            double second = hits.stream().filter(hit -> !hit.isOfSamePart(best)).mapToDouble(Hit::rank).findFirst()
                    .orElse(0);
            Sentence sentence = best.shelved().sentences().stream()
                    .max(Comparator.comparingDouble((Sentence one) -> share(one.stems()))
                            .thenComparing(Comparator.comparingInt(Sentence::start).reversed()))
                    .orElseThrow();
            Set<String> withHead = new LinkedHashSet<>(best.shelved().head());
            double heading = share(withHead);
            withHead.addAll(sentence.stems());
            String rarest = stems.stream().max(Comparator.comparingDouble(library::weight)).orElseThrow();
            double unknown = stems.stream().filter(stem -> !library.knows(stem)).count() / (double) stems.size();
            long matches = stems.stream()
                    .filter(best.shelved().stems()::contains).count();
            return new Finding(best.shelved().document(), best.shelved().passage(), sentence.start(), sentence.end(),
                    new double[]{ best.score() / weight, share(best.shelved().stems()), heading, share(withHead),
                        (best.rank() - second) / best.rank(), best.shelved().stems().contains(rarest) ? 1 : 0, unknown,
                        Math.log(stems.size()), Math.log1p(matches) });
        }
    }
}
