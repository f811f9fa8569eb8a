package id.tanyapaspor.indexer.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same questions asked before and after a change of content or program.
 *
 * @param changes questions of which something is different now, those that got worse first
 */
public record Comparison(Evaluation before, Evaluation after, List<Change> changes) {

    /** A question with another outcome, grade or first entry. */
    public record Change(Verdict before, Verdict after) {

        /** Above 0 when it is better now, below when worse, 0 when it is only different. */
        public int gain() {
            return Integer.signum(after.grade().compareTo(before.grade()));
        }

        private boolean isOne() {
            return before.grade() != after.grade() || !before.first().equals(after.first());
        }
    }

    /** Compares verdicts on the same questions in the same order. */
    public static Comparison of(Evaluation before, Evaluation after) {
        if (!before.verdicts().stream().map(Verdict::question).toList()
                .equals(after.verdicts().stream().map(Verdict::question).toList())) {
            throw new IllegalArgumentException("Only answers to the same questions can be compared.");
        }
        List<Change> changes = IntStream.range(0, after.verdicts().size())
                .mapToObj(i -> new Change(before.verdicts().get(i), after.verdicts().get(i))).filter(Change::isOne)
                .sorted(Comparator.comparingInt(Change::gain).thenComparing(change -> change.after().grade()))
                .toList();
        return new Comparison(before, after, changes);
    }

    public long better() {
        return changes.stream().filter(change -> change.gain() > 0).count();
    }

    public long worse() {
        return changes.stream().filter(change -> change.gain() < 0).count();
    }

    /** Changed without being better or worse for whoever asks. */
    public long different() {
        return changes.size() - better() - worse();
    }
}
