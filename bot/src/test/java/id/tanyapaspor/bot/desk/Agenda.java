package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

import id.tanyapaspor.bot.TestClock;

/** What happens next; time jumps from one event to the other. */
final class Agenda {

    private record Event(Instant at, long order, Runnable act) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final TestClock clock;
    private long order;

    Agenda(TestClock clock) {
        this.clock = clock;
    }

    void at(Instant moment, Runnable act) {
        events.add(new Event(moment, order++, act));
    }

    void in(double minutes, Runnable act) {
        at(clock.instant().plusSeconds(Math.max(1, (long) (minutes * 60))), act);
    }

    void next() {
        Event next = events.remove();
        clock.pass(Duration.between(clock.instant(), next.at()));
        next.act().run();
    }
}
