package id.tanyapaspor.indexer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

import id.tanyapaspor.indexer.analysis.QuestionReader;
import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.ranking.Corpus;

/**
 * Tells which questions ask the same in other words: by their words, read as official ones, and by their letters, the rarer
 * among all phrasings the weightier. The two groups that are most alike on the average of their questions come together first
 * (UPGMA), so the order in which questions come makes no difference.
 */
public final class Alikes {

    private static final int SHORTEST = 3;

    private final QuestionReader reader;
    private final Traits traits;

    private Alikes(QuestionReader reader, Traits traits) {
        this.reader = reader;
        this.traits = traits;
    }

    static Alikes of(Corpus corpus) {
        return new Alikes(corpus.reader(), Traits.among(corpus.phrases().stream().map(Corpus.Phrase::words).toList()));
    }

    /** Whether it goes by the words of this content. */
    boolean isOf(Corpus corpus) {
        return reader == corpus.reader();
    }

    /** The places of the questions that ask the same, largest group first; within it what is most like all others first. */
    public List<List<Integer>> groups(List<String> questions) {
        Map<List<String>, List<Integer>> same = new LinkedHashMap<>();
        List<Words> read = questions.parallelStream().map(reader::read).toList();
        for (int i = 0; i < read.size(); i++) {
            same.computeIfAbsent(read.get(i).stems(), _ -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> bundles = same.values().stream()
                .sorted(Comparator.comparing(places -> read.get(places.getFirst()).line())).toList();
        Likeness likeness = Likeness.of(traits.of(bundles.stream()
                .map(places -> read.get(places.getFirst())).toList()));
        return new Merging(likeness, bundles.stream().mapToInt(List::size).toArray()).groups().stream()
                .map(group -> group.stream().flatMap(bundle -> bundles.get(bundle).stream()).toList())
                .sorted(Comparator.comparingInt((List<Integer> group) -> -group.size())
                        .thenComparing(group -> questions.get(group.getFirst())))
                .toList();
    }

    /** The words of a question that no content knows, nor any word near them. */
    public SequencedSet<String> unknown(String question) {
        SequencedSet<String> unknown = new LinkedHashSet<>();
        for (String word : question.split("[^\\p{L}\\p{N}-]+")) {
            if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)
                    && reader.read(word).unknown() > 0) {
                unknown.addAll(reader.read(word).official());
            }
        }
        return unknown;
    }
}
