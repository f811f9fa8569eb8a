package id.tanyapaspor.bot.insight;

import java.util.Collection;
import java.util.function.Predicate;

import id.tanyapaspor.bot.insight.Asked.Outcome;

/**
 * How some questions went.
 *
 * @param direct answered at once
 * @param clarified asked back which of several was meant
 * @param chosen of those, how often one was taken
 * @param unsure nothing was said
 * @param officer meant for an officer from the beginning
 * @param handed gone to an officer in the end, whatever came first
 */
record Sum(int asked, int direct, int clarified, int chosen, int unsure, int officer, int handed, int helped,
        int notHelped) {

    static Sum of(Collection<Asked> asked) {
        return new Sum(count(asked, _ -> true), count(asked, one -> one.outcome() == Outcome.DIRECT),
                count(asked, one -> one.outcome() == Outcome.CLARIFY),
                count(asked, one -> one.outcome() == Outcome.CLARIFY && one.chosen()),
                count(asked, one -> one.outcome() == Outcome.UNSURE),
                count(asked, one -> one.outcome() == Outcome.OFFICER), count(asked, Asked::handed),
                count(asked, one -> one.helped().orElse(false)), count(asked, one -> !one.helped().orElse(true)));
    }

    private static int count(Collection<Asked> asked, Predicate<Asked> which) {
        return asked.stream().filter(which).mapToInt(Asked::count).sum();
    }
}
