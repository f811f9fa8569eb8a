package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The fair order of those who wait: by lane, then by the moment of entry, which nothing changes afterwards. A claim is one
 * conditional update whose row count is the verdict; a ticket that is given back stands where it stood.
 */
@Component
class Queue {

    private static final String TAKE = """
            update ticket set state = 'active', officer = :officer, officer_name = :name, taken_at = :now,
                first_taken_at = coalesce(first_taken_at, :now), silence_due = :due, receipt_due = null
            """;

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waiting tickets in the order in which they will be taken. */
    List<String> waiting(int most) {
        return jdbc.sql("""
                select number from ticket where state = 'waiting' order by lane desc, entered_at, id limit :most
                """).param("most", most).query(String.class).list();
    }

    Optional<String> oldest() {
        return waiting(1).stream().findFirst();
    }

    int length() {
        return jdbc.sql("select count(*) from ticket where state = 'waiting'").query(Integer.class).single();
    }

    /**
     * Takes the ticket whose turn it is. Two officers may aim at the same one; who comes second finds it gone and aims
     * again, so the order holds and nobody goes away empty while somebody waits.
     */
    Optional<String> takeNext(Actor officer, Instant now, Instant silenceDue) {
        for (Optional<String> next = oldest(); next.isPresent(); next = oldest()) {
            if (take(next.get(), officer, now, silenceDue)) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** Takes a certain ticket; false when it does not wait (any more). */
    boolean take(String number, Actor officer, Instant now, Instant silenceDue) {
        return jdbc.sql(TAKE + "where number = :number and state = 'waiting'").param("number", number)
                .param("officer", officer.id()).param("name", officer.name()).param("now", now.toEpochMilli())
                .param("due", silenceDue.toEpochMilli()).update() == 1;
    }

    /** Puts a ticket back to its old place; false when this officer does not hold it (any more). */
    boolean giveBack(String number, Actor officer, Instant receiptDue) {
        return jdbc.sql("""
                update ticket set state = 'waiting', officer = null, officer_name = null, taken_at = null,
                    silence_due = null, patience_due = null, receipt_due = :due
                where number = :number and officer = :officer and state in ('active', 'waiting_applicant')
                """).param("number", number).param("officer", officer.id()).param("due", receiptDue.toEpochMilli())
                .update() == 1;
    }

    /** Puts a ticket back whose officer's time for a word is over; false when it is not (any more). */
    boolean giveBackSilent(String number, Instant now, Instant receiptDue) {
        return jdbc.sql("""
                update ticket set state = 'waiting', officer = null, officer_name = null, taken_at = null,
                    silence_due = null, receipt_due = :due
                where number = :number and state = 'active' and silence_due <= :now
                """).param("number", number).param("now", now.toEpochMilli()).param("due", receiptDue.toEpochMilli())
                .update() == 1;
    }

    /** 1 for the ticket that is taken next. */
    int place(Ticket.Place place) {
        // 'priority' sorts after 'ordinary', so a greater lane goes first.
        return 1 + jdbc.sql("""
                select count(*) from ticket
                where state = 'waiting'
                  and (lane > :lane or lane = :lane and (entered_at < :entered or entered_at = :entered and id < :id))
                """).param("lane", place.lane().text()).param("entered", place.enteredAt().toEpochMilli())
                .param("id", place.id()).query(Integer.class).single();
    }

    /** A wait that is over, or, for the head of the queue, that still goes on. */
    record Waited(int entryPlace, Instant from, Instant to) {}

    /** The latest waits that ended since a moment. */
    List<Waited> served(Instant since) {
        return jdbc.sql("""
                select entry_place, entered_at, first_taken_at from ticket
                where first_taken_at >= :since order by first_taken_at desc limit 100
                """).param("since", since.toEpochMilli())
                .query((row, n) -> new Waited(row.getInt(1), Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3))))
                .list();
    }

    /** The wait of the head of the queue until now; none when it was taken once and given back. */
    Optional<Waited> head(Instant now) {
        return jdbc.sql("""
                select entry_place, entered_at from ticket where state = 'waiting' and first_taken_at is null
                order by lane desc, entered_at, id limit 1
                """).query((row, n) -> new Waited(row.getInt(1), Instant.ofEpochMilli(row.getLong(2)), now)).optional();
    }
}
