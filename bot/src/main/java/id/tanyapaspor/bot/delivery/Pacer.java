package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps to budgets: at most so many at once, then one after each interval. Remembers one moment for each budget. */
final class Pacer {

    private static final int MANY = 10_000;

    /** When the next message would have to go if all went evenly; those in the past say nothing any more. */
    private final Map<String, Long> next = new HashMap<>();

    /** The moment from which all of these budgets have room. */
    Instant free(List<Channel.Budget> budgets) {
        long free = budgets.stream().mapToLong(this::free).max().orElse(0);
        return Instant.ofEpochMilli(Math.max(0, free));
    }

    /** Uses each of these budgets once. */
    void use(List<Channel.Budget> budgets, Instant now) {
        if (next.size() > MANY) {
            next.values().removeIf(moment -> moment <= now.toEpochMilli());
        }
        for (Channel.Budget budget : budgets) {
            next.merge(budget.name(), now.toEpochMilli(), Math::max);
            next.computeIfPresent(budget.name(), (_, moment) -> moment + budget.interval());
        }
    }

    void forget() {
        next.clear();
    }

    private long free(Channel.Budget budget) {
        return next.getOrDefault(budget.name(), 0L) - (budget.burst() - 1) * budget.interval();
    }
}
