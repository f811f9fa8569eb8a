package id.tanyapaspor.bot.telegram.stub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What shall go wrong, by method name; `*` is any method. */
public final class Faults {

    private final Map<String, Deque<Planned>> planned = new ConcurrentHashMap<>();

    private record Planned(Fault fault, Predicate<Request> when, AtomicInteger left) {}

    /** The next request of a method goes wrong. */
    public void next(String method, Fault fault) {
        next(method, fault, 1);
    }

    public void next(String method, Fault fault, int times) {
        plan(method, new Planned(fault, _ -> true, new AtomicInteger(times)));
    }

    /** The next request of a method that looks so goes wrong. */
    public void next(String method, Fault fault, Predicate<Request> when) {
        plan(method, new Planned(fault, when, new AtomicInteger(1)));
    }

    /** Every request of a method goes wrong until {@link #none}. */
    public void always(String method, Fault fault) {
        next(method, fault, Integer.MAX_VALUE);
    }

    /** All is well again. */
    public void none() {
        planned.clear();
    }

    Optional<Fault> take(Request request) {
        return take(request.method(), request).or(() -> take("*", request));
    }

    private void plan(String method, Planned fault) {
        Deque<Planned> faults = planned.computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new ArrayDeque<>());
        synchronized (faults) {
            faults.add(fault);
        }
    }

    private Optional<Fault> take(String method, Request request) {
        Deque<Planned> faults = planned.get(method);
        if (faults == null) {
            return Optional.empty();
        }
        synchronized (faults) {
            Optional<Planned> next = faults.stream().filter(fault -> fault.when().test(request)).findFirst();
            next.filter(fault -> fault.left().decrementAndGet() == 0).ifPresent(faults::remove);
            return next.map(Planned::fault);
        }
    }
}
