package id.tanyapaspor.bot.desk;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;

/**
 * What it costs to find the places of all who wait: counted for each (before), or in the one pass that all receipts of a
 * round share. Run by name: `mvn -pl bot -am test -Dtest=ReceiptsBench -Dsurefire.failIfNoSpecifiedTests=false`.
 */
class ReceiptsBench {

    private static final PrintStream OUT = System.out;
    private static final int WAITING = Integer.getInteger("waiting", 500);
    private static final int TIMES = 15;

    @Test
    void measure() {
        OUT.printf("%n| %d waiting, ms (median of %d) | counted for each | one pass |%n|---|---:|---:|%n", WAITING,
                TIMES);
        for (Database kind : Database.values()) {
            try (TestDatabase database = TestDatabase.open(kind)) {
                House house = new House(database, "");
                for (int i = 0; i < WAITING; i++) {
                    house.asks(i);
                }
                List<Ticket> waiting = house.tickets.waiting(WAITING);
                double counted = median(() -> waiting.stream()
                        .map(ticket -> house.queue.place(ticket.place(), ticket.route())).toList());
                double pass = median(() -> List.copyOf(house.queue.places().values()));
                OUT.printf("| %s | %.1f | %.2f |%n", kind, counted, pass);
            }
        }
    }

    private static double median(Supplier<List<Integer>> places) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            if (places.get().size() != WAITING) {
                throw new IllegalStateException("Not everybody has a place");
            }
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        return times.get(TIMES / 2);
    }
}
