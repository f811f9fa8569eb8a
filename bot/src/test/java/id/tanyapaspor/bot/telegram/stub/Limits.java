package id.tanyapaspor.bot.telegram.stub;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a chat may be written to, and who did not wait when told to. */
final class Limits {

    private final Map<Long, Instant> punished = new ConcurrentHashMap<>();
    private final Map<Long, Deque<Instant>> writes = new ConcurrentHashMap<>();
    private final AtomicInteger impatient = new AtomicInteger();
    private volatile boolean enforced;

    void enforce() {
        enforced = true;
    }

    /** Requests that came before the time that a 429 named. */
    int impatient() {
        return impatient.get();
    }

    void punish(long chat, Instant until) {
        punished.put(chat, until);
    }

    /** Seconds to wait, when this write may not be now. */
    OptionalInt refuse(long chat, Instant now) {
        Instant until = punished.getOrDefault(chat, Instant.MIN);
        if (now.isBefore(until)) {
            impatient.incrementAndGet();
            return OptionalInt.of((int) (until.getEpochSecond() - now.getEpochSecond()) + 1);
        }
        if (!enforced || admitted(chat, now)) {
            return OptionalInt.empty();
        }
        int seconds = chat < 0 ? 20 : 3;
        punish(chat, now.plusSeconds(seconds));
        return OptionalInt.of(seconds);
    }

    /** A group: 20 a minute. A person: one a second, with a burst of four. */
    private boolean admitted(long chat, Instant now) {
        Deque<Instant> times = writes.computeIfAbsent(chat, _ -> new ArrayDeque<>());
        long window = chat < 0 ? 60 : 4;
        int most = chat < 0 ? 20 : 7;
        synchronized (times) {
            while (!times.isEmpty() && times.peek().isBefore(now.minusSeconds(window))) {
                times.poll();
            }
            return times.size() < most && times.add(now);
        }
    }
}
