package id.tanyapaspor.bot.desk;

import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                first_taken_at = coalesce(first_taken_at, :now), receipt_due = null,
                still_due = null, pool_due = null
            """;

    private static final String GIVE_BACK = """
            update ticket set state = 'waiting', officer = null, officer_name = null, taken_at = null, silence_due = null,
                patience_due = null, receipt_due = :receipt, still_due = :still,
                pool_due = case when pooled = 0 then :pool end
            """;

    /** 'priority' sorts after 'ordinary', so a greater lane goes first. */
    static final String ORDER = " order by lane desc, head desc, entered_at, id";

    /** What an officer of these offices and skills may be given. */
    private static final String SERVED_BY = """
            and (pooled = 1 or (office is null or office in (:offices))
                and (:anySkill = 1 or skill is null or skill in (:skills)))
            """;

    /** When the desk's clock looks at a waiting ticket again; the last counts only for one that is not everybody's. */
    record Timers(Instant receipt, Instant still, Instant pool) {}

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waiting tickets in the order in which they will be taken. */
    List<String> waiting(int most) {
        return jdbc.sql("select number from ticket where state = 'waiting' " + ORDER + " limit :most")
                .param("most", most).query(String.class).list();
    }

    /** The ticket whose turn it is among those that an officer may be given. */
    Optional<String> oldest(Remit remit) {
        return jdbc.sql("select number from ticket where state = 'waiting' " + SERVED_BY + ORDER + " limit 1")
                .param("offices", remit.officeNames()).param("skills", remit.skillNames())
                .param("anySkill", remit.knowsAll()).query(String.class).optional();
    }

    int length() {
        return jdbc.sql("select count(*) from ticket where state = 'waiting'").query(Integer.class).single();
    }

    /**
     * Takes the ticket whose turn it is. Two officers may aim at the same one; who comes second finds it gone and aims
     * again, so the order holds and nobody goes away empty while somebody waits.
     */
    Optional<String> takeNext(Actor officer, Remit remit, Instant now) {
        for (Optional<String> next = oldest(remit); next.isPresent(); next = oldest(remit)) {
            if (take(next.get(), officer, now)) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** Takes a certain ticket; false when it does not wait (any more). */
    boolean take(String number, Actor officer, Instant now) {
        return jdbc.sql(TAKE + "where number = :number and state = 'waiting'").param("number", number)
                .param("officer", officer.id()).param("name", officer.name()).param("now", now.toEpochMilli())
                .update() == 1;
    }

    /** How many tickets wait for this officer's word. */
    int load(Actor officer) {
        return jdbc.sql("select count(*) from ticket where officer = :officer and state = 'active'")
                .param("officer", officer.id()).query(Integer.class).single();
    }

    /** Numbers of the tickets that wait for this officer's word. */
    List<String> inHandOf(String officer) {
        return jdbc.sql("select number from ticket where officer = :officer and state = 'active' order by taken_at, id")
                .param("officer", officer).query(String.class).list();
    }

    /** Gives a ticket from one officer to another; false when the first does not hold it (any more). */
    boolean pass(String number, Actor from, Actor to, Instant now) {
        return jdbc.sql("""
                update ticket set officer = :to, officer_name = :name, taken_at = :now
                where number = :number and officer = :from and state in ('active', 'waiting_applicant')
                """).param("number", number).param("from", from.id()).param("to", to.id()).param("name", to.name())
                .param("now", now.toEpochMilli()).update() == 1;
    }

    /** Sends a ticket to an office, or to everybody when there is none; it keeps its place. */
    void route(String number, Optional<String> office, Optional<Instant> poolDue) {
        jdbc.sql("""
                update ticket set office = coalesce(:office, office), pooled = :pooled, pool_due = :due
                where number = :number
                """).param("number", number).param("office", office.orElse(null))
                .param("pooled", poolDue.isPresent() ? 0 : 1)
                .param("due", poolDue.map(Instant::toEpochMilli).orElse(null)).update();
    }

    /** Lets everybody serve a ticket whose office had its time; false when it does not wait (any more). */
    boolean pool(String number, Instant now) {
        return jdbc.sql("""
                update ticket set pooled = 1, pool_due = null
                where number = :number and state = 'waiting' and pooled = 0 and pool_due <= :now
                """).param("number", number).param("now", now.toEpochMilli()).update() == 1;
    }

    /** Puts a ticket back to its old place; false when this officer does not hold it (any more). */
    boolean giveBack(String number, Actor officer, Timers timers) {
        return back(
                GIVE_BACK
                        + "where number = :number and officer = :officer and state in ('active', 'waiting_applicant')",
                timers).param("number", number).param("officer", officer.id()).update() == 1;
    }

    /** Puts a ticket back whose officer's time for a word is over; false when it is not (any more). */
    boolean giveBackSilent(String number, Instant now, Timers timers) {
        return back(GIVE_BACK + "where number = :number and state = 'active' and silence_due <= :now", timers)
                .param("number", number).param("now", now.toEpochMilli()).update() == 1;
    }

    private JdbcClient.StatementSpec back(String sql, Timers timers) {
        return jdbc.sql(sql).param("receipt", timers.receipt().toEpochMilli())
                .param("still", timers.still().toEpochMilli()).param("pool", timers.pool().toEpochMilli());
    }

    /**
     * 1 for the ticket that is taken next. Those before it count that the same officers may serve: of its office, and all
     * that are pooled.
     */
    int place(Ticket.Place place, Ticket.Route route) {
        return 1 + jdbc.sql("""
                select count(*) from ticket
                where state = 'waiting' and (:pooled = 1 or pooled = 1 or office is not distinct from :office)
                  and (lane > :lane or lane = :lane and (head > :head or head = :head
                      and (entered_at < :entered or entered_at = :entered and id < :id)))
                """).param("lane", place.lane().text()).param("head", place.head() ? 1 : 0)
                .param("entered", place.enteredAt().toEpochMilli()).param("id", place.id())
                .param("pooled", route.pooled() ? 1 : 0).param("office", route.office().orElse(null), Types.VARCHAR)
                .query(Integer.class).single();
    }

    /** A ticket that waits, as far as others' places hang on it. */
    private record Waits(String number, Ticket.Route route) {}

    /** The places of all who wait, each as {@link #place} gives it, found in one pass. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        Map<Optional<String>, Integer> before = new HashMap<>();
        int pooledBefore = 0;
        for (Waits ticket : inOrder()) {
            Ticket.Route route = ticket.route();
            int others = route.pooled() ? places.size() : pooledBefore + before.getOrDefault(route.office(), 0);
            places.put(ticket.number(), others + 1);
            if (route.pooled()) {
                pooledBefore++;
            } else {
                before.merge(route.office(), 1, Integer::sum);
            }
        }
        return places;
    }

    private List<Waits> inOrder() {
        return jdbc.sql("select number, office, pooled from ticket where state = 'waiting'" + ORDER)
                .query((row, n) -> new Waits(row.getString(1),
                        new Ticket.Route(Optional.ofNullable(row.getString(2)), Optional.empty(), Optional.empty(),
                                row.getInt(3) == 1)))
                .list();
    }
}
