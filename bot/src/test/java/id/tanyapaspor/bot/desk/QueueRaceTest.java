package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class QueueRaceTest {

    @DatabaseTest
    void fifty_officers_take_five_hundred_tickets_in_order_none_twice_none_left(TestDatabase database)
            throws Exception {
        var house = new House(database, "");
        List<String> entered = new ArrayList<>();
        for (int person = 1; person <= 500; person++) {
            entered.add(house.asks(person).number());
            house.clock.pass(Duration.ofMillis(1));
        }
        var takenByAll = new ConcurrentLinkedQueue<String>();
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> shifts = new ArrayList<>();
            for (int i = 1; i <= 50; i++) {
                var officer = new Actor("staff:" + i, "Petugas " + i);
                house.onDuty(officer);
                shifts.add(officers.submit(() -> takenByAll.addAll(takesUntilNobodyWaits(house, officer))));
            }
            for (Future<?> shift : shifts) {
                shift.get();
            }
        }
        assertThat(takenByAll).hasSize(500).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(entered);
        assertThat(inOrderOfTaking(house)).isEqualTo(entered);
        assertThat(house.audit.verify().fault()).isEmpty();
    }

    private static List<String> takesUntilNobodyWaits(House house, Actor officer) {
        List<String> mine = new ArrayList<>();
        while (house.in(() -> house.counter.takeNext(officer, house.now())) instanceof Taking.Took(Ticket ticket)) {
            mine.add(ticket.number());
        }
        // Each officer's own tickets rise in the order of the queue.
        List<String> ids = mine.stream().map(number -> house.tickets.find(number).orElseThrow().place().id()).toList();
        assertThat(ids).isSorted();
        return mine;
    }

    /** The audit log knows in which order the claims were committed. */
    private static List<String> inOrderOfTaking(House house) {
        return house.sql.sql("select subject from audit where action = 'ticket.take' order by seq").query(String.class)
                .list().stream().map(subject -> subject.substring("ticket:".length())).toList();
    }
}
