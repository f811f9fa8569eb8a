package id.tanyapaspor.bot.insight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import id.tanyapaspor.bot.insight.Judging.Judged;
import id.tanyapaspor.bot.insight.Judging.Verdict;
import id.tanyapaspor.indexer.Interval;

/**
 * What people found of a week's sample: the verdict of both where they agree, the third's where they differ.
 *
 * @param drawn how many answers there are in it
 * @param settled verdicts that stand
 * @param kappa how much more the first two agree than by chance (J. Cohen, 1960); empty where chance cannot be told
 */
record Measured(int drawn, Map<Verdict, Integer> settled, OptionalDouble kappa) {

    private static final int BOTH = 2;

    static Measured of(List<Judged> sample) {
        Map<Verdict, Integer> settled = new EnumMap<>(Verdict.class);
        sample.forEach(one -> standing(one.verdicts()).ifPresent(verdict -> settled.merge(verdict, 1, Integer::sum)));
        return new Measured(sample.size(), settled,
                kappa(sample.stream().map(Judged::verdicts).filter(verdicts -> verdicts.size() >= BOTH).toList()));
    }

    private static Optional<Verdict> standing(List<Verdict> verdicts) {
        if (verdicts.size() > BOTH) {
            return Optional.of(verdicts.getLast());
        }
        return verdicts.size() == BOTH && verdicts.getFirst() == verdicts.getLast()
                ? Optional.of(verdicts.getFirst())
                : Optional.empty();
    }

    static OptionalDouble kappa(List<List<Verdict>> pairs) {
        double all = pairs.size();
        double agreed = pairs.stream().filter(pair -> pair.get(0) == pair.get(1)).count() / all;
        double chance = 0;
        for (Verdict verdict : Verdict.values()) {
            chance += pairs.stream().filter(pair -> pair.get(0) == verdict).count() / all
                    * (pairs.stream().filter(pair -> pair.get(1) == verdict).count() / all);
        }
        return pairs.isEmpty() || chance > 1 - 1e-9
                ? OptionalDouble.empty()
                : OptionalDouble.of((agreed - chance) / (1 - chance));
    }

    public int count(Verdict verdict) {
        return settled.getOrDefault(verdict, 0);
    }

    public int count(String verdict) {
        return count(Verdict.valueOf(verdict));
    }

    /** Answers of which is known whether they were wrong; what nobody could judge is not among them. */
    public int known() {
        return count(Verdict.RIGHT) + count(Verdict.PARTLY) + count(Verdict.WRONG);
    }

    /** Answers that still wait for somebody. */
    public int open() {
        return drawn - settled.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of wrong ones; only that is promised: what is right in part is told apart. */
    public double error() {
        return known() == 0 ? 0 : (double) count(Verdict.WRONG) / known();
    }

    /** Where the share of all direct answers of the week lies, with 95 % confidence. */
    public Interval interval() {
        return Interval.of(count(Verdict.WRONG), known());
    }
}
