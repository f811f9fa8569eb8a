package id.tanyapaspor.indexer.building;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import id.tanyapaspor.indexer.learning.SparseVector;
import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.indexer.ranking.Retrieval.Classifier;

/**
 * What was learnt of entries and of documents, and from which release: its own, or the one before it, while its own is still being learnt.
 *
 * @param release number of the release that it was learnt from
 * @param fingerprint of that release
 */
public record Learnt(Brain brain, Trust trust, long release, String fingerprint) {

    private static final int NEW = -1;
    /** As many phrasings of each old entry show a new one what is not its own. */
    private static final int OTHERS = 6;

    /**
     * The same for a changed content: entries are matched by their ids, what was known of removed ones is dropped, and new
     * ones are told from the others as well as can be without learning all of it anew.
     */
    public Learnt carriedOver(Corpus from, Corpus to) {
        return new Learnt(brain.with(brain.classifier().map(classifier -> carriedOver(classifier, from, to))), trust,
                release,
                fingerprint);
    }

    private static Classifier carriedOver(Classifier classifier, Corpus from, Corpus to) {
        int[] was = was(from, to);
        List<Corpus.Phrase> shown = Arrays.stream(was).noneMatch(before -> before == NEW)
                ? List.of()
                : shown(to, was);
        List<SparseVector> vectors = shown.stream().map(phrase -> classifier.vectorizer().vector(phrase.words()))
                .toList();
        return new Classifier(classifier.vectorizer(), classifier.model().carriedOver(was, vectors,
                shown.stream().mapToInt(Corpus.Phrase::owner).toArray()));
    }

    /** Which class each class was before. */
    private static int[] was(Corpus from, Corpus to) {
        Map<String, Integer> before = new HashMap<>();
        for (int i = 0; i < from.entries().size(); i++) {
            before.put(from.entries().get(i).id(), i);
        }
        return IntStream.range(0, to.classes())
                .map(owner -> to.isOutside(owner)
                        ? owner - to.entries().size() + from.entries().size()
                        : before.getOrDefault(to.entries().get(owner).id(), NEW))
                .toArray();
    }

    /** All phrasings of new entries, and some of each old one. */
    private static List<Corpus.Phrase> shown(Corpus corpus, int[] was) {
        int[] met = new int[corpus.classes()];
        return corpus.phrases().stream()
                .filter(phrase -> was[phrase.owner()] == NEW || met[phrase.owner()]++ < OTHERS).toList();
    }
}
