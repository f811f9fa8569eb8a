package id.tanyapaspor.bot.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;

/** What the public is told of those who were served before their turn. */
class PrecedenceTest {

    @DatabaseTest
    void lawful_reasons_count_when_the_ticket_is_taken_and_other_ways_when_they_are_gone(TestDatabase database) {
        Book book = new Sums(database).book;
        book.entered("before", "2026-11-15T10:00").lane(PriorityReason.ELDERLY).taken("2026-11-15T10:05", "Sari")
                .write();
        book.entered("taken", "2026-11-15T10:00").lane(PriorityReason.ELDERLY).taken("2026-11-16T08:05", "Sari")
                .write();
        book.entered("waits", "2026-11-16T10:00").lane(PriorityReason.MEDICAL).write();
        book.entered("leaves", "2026-11-16T10:00").lane(PriorityReason.DEPARTURE).taken("2026-11-16T10:05", "Sari")
                .write();
        book.entered("ordinary", "2026-11-16T10:00").taken("2026-11-16T10:05", "Sari").write();
        book.audited("2026-11-15T09:00", "staff:sari", "ticket.overtake", "ordinary", "kemarin");
        book.audited("2026-11-16T09:00", "staff:sari", "ticket.overtake", "ordinary", "hari ini");
        book.audited("2026-11-16T09:00", "staff:sari", "ticket.together", "ordinary", "");
        book.audited("2026-11-16T09:00", "staff:sari", "ticket.resume", "taken", "");
        book.audited("2026-11-16T09:00", "staff:sari", "ticket.transfer", "taken", "to staff:budi: cuti");
        book.audited("2026-11-16T09:00", "staff:sari", "ticket.lane", "leaves", "departure besok");
        Precedence.Counts counts = new Precedence(database.sql()).since(Book.at("2026-11-16T00:00"));
        assertThat(counts.lawful()).containsExactly(Map.entry("desk.priority.elderly", 1L),
                Map.entry("desk.priority.disabled", 0L), Map.entry("desk.priority.pregnant", 0L),
                Map.entry("desk.priority.small_child", 0L), Map.entry("desk.priority.medical", 0L),
                Map.entry("desk.priority.departure", 1L));
        assertThat(counts.others()).containsExactly(Map.entry("board.overtaking.overtake", 1L),
                Map.entry("board.overtaking.together", 1L), Map.entry("board.overtaking.resume", 1L));
        assertThat(counts.total()).isEqualTo(5);
    }

    @DatabaseTest
    void a_priority_without_a_reason_does_not_vanish(TestDatabase database) {
        new Sums(database).book.entered("odd", "2026-11-16T10:00").taken("2026-11-16T10:05", "Sari").write();
        database.sql().sql("update ticket set lane = 'priority'").update();
        assertThat(new Precedence(database.sql()).since(Book.at("2026-11-16T00:00")).lawful())
                .containsEntry("board.queue.reason.none", 1L);
    }
}
