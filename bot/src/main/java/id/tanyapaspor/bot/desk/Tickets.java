package id.tanyapaspor.bot.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tickets as rows. Every change of state names the states from which it may be made, and its row count says whether it was;
 * so two who act at once cannot both succeed.
 */
@Component
class Tickets {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COLUMNS = """
            select number, id, chat, state, lane, lane_reason, head, entered_at, office, topic, skill, pooled, handover,
                follows, officer, officer_name, taken_at, outcome, closed_at, helped, merged_into
            from ticket
            """;

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a waiting ticket; false when its number is taken. */
    boolean add(Ticket ticket, int entryPlace, Queue.Timers timers) {
        return jdbc.sql("""
                insert into ticket (number, id, chat, state, lane, lane_reason, entered_at, entry_place, office, topic,
                    skill, pooled, handover, reason, follows, receipt_due, still_due, pool_due)
                values (:number, :id, :chat, 'waiting', :lane, :laneReason, :entered, :place, :office, :topic,
                    :skill, :pooled, :handover, :reason, :follows, :receipt, :still, :pool)
                on conflict (number) do nothing
                """).param("number", ticket.number()).param("id", ticket.place().id())
                .param("chat", ticket.applicant().toString()).param("lane", ticket.place().lane().text())
                .param("laneReason", ticket.place().reason().map(Ticket.PriorityReason::text).orElse(null))
                .param("entered", ticket.place().enteredAt().toEpochMilli()).param("place", entryPlace)
                .param("office", ticket.route().office().orElse(null))
                .param("topic", ticket.route().topic().orElse(null))
                .param("skill", ticket.route().skill().orElse(null)).param("pooled", ticket.route().pooled() ? 1 : 0)
                .param("handover", JSON.writeValueAsString(ticket.handover()))
                .param("reason", ticket.handover().reason())
                .param("follows", ticket.follows().orElse(null))
                .param("receipt", timers.receipt().toEpochMilli()).param("still", timers.still().toEpochMilli())
                .param("pool", ticket.route().pooled() ? null : timers.pool().toEpochMilli(), Types.BIGINT)
                .update() == 1;
    }

    Optional<Ticket> find(String number) {
        return jdbc.sql(COLUMNS + "where number = :number").param("number", number).query(Tickets::ticket).optional();
    }

    /** Those of these numbers that there are, in no order. */
    List<Ticket> of(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where number in (:numbers)").param("numbers", numbers).query(Tickets::ticket)
                        .list();
    }

    Optional<Ticket> openOf(ChatId chat) {
        return jdbc.sql(COLUMNS + "where chat = :chat and state <> 'closed'").param("chat", chat.toString())
                .query(Tickets::ticket).optional();
    }

    /** The tickets that were merged into this one. */
    List<Ticket> mergedInto(String number) {
        return jdbc.sql(COLUMNS + "where merged_into = :number order by closed_at, id").param("number", number)
                .query(Tickets::ticket).list();
    }

    /** The ticket of a chat that was closed last, unless that is longer ago. */
    Optional<Ticket> closedOf(ChatId chat, Instant since) {
        return jdbc.sql(COLUMNS + """
                where chat = :chat and state = 'closed' and closed_at >= :since order by closed_at desc limit 1
                """).param("chat", chat.toString()).param("since", since.toEpochMilli()).query(Tickets::ticket)
                .optional();
    }

    /** Those that wait, in the order in which they will be taken. */
    List<Ticket> waiting(int most) {
        return jdbc.sql(COLUMNS + "where state = 'waiting'" + Queue.ORDER + " limit :most")
                .param("most", most).query(Tickets::ticket).list();
    }

    /** Those in anybody's hands. */
    List<Ticket> taken() {
        return jdbc.sql(COLUMNS + "where state in ('active', 'waiting_applicant') order by taken_at, id")
                .query(Tickets::ticket).list();
    }

    /** An officer answered: now the applicant has the next word. False when nobody holds the ticket. */
    boolean answered(String number, Instant now, Instant patienceDue) {
        return jdbc.sql("""
                update ticket set state = 'waiting_applicant', answered_at = coalesce(answered_at, :now),
                    silence_due = null, patience_due = :due
                where number = :number and state in ('active', 'waiting_applicant')
                """).param("number", number).param("now", now.toEpochMilli()).param("due", patienceDue.toEpochMilli())
                .update() == 1;
    }

    /** The applicant wrote: now the officer has the next word. */
    void applicantWrote(String number, Instant silenceDue) {
        jdbc.sql("""
                update ticket set state = 'active', patience_due = null, silence_due = :due
                where number = :number and state = 'waiting_applicant'
                """).param("number", number).param("due", silenceDue.toEpochMilli()).update();
    }

    /** The officer shows that they are at it. */
    void officerStirred(String number, Instant silenceDue) {
        jdbc.sql("update ticket set silence_due = :due where number = :number and state = 'active'")
                .param("number", number).param("due", silenceDue.toEpochMilli()).update();
    }

    boolean close(String number, Ticket.Outcome outcome, Instant now) {
        return jdbc.sql("""
                update ticket set state = 'closed', outcome = :outcome, closed_at = :now, receipt_due = null,
                    silence_due = null, patience_due = null, pool_due = null, still_due = null
                where number = :number and state <> 'closed'
                """).param("number", number).param("outcome", outcome.text()).param("now", now.toEpochMilli())
                .update() == 1;
    }

    /** Whether an answered ticket has waited for its applicant for too long. */
    boolean isOverdue(String number, Instant now) {
        return jdbc.sql("""
                select count(*) from ticket
                where number = :number and state = 'waiting_applicant' and patience_due <= :now
                """).param("number", number).param("now", now.toEpochMilli()).query(Integer.class).single() == 1;
    }

    /** Remembers the row that asked whether it helped. */
    void closingSaid(String number, String row) {
        jdbc.sql("update ticket set closing = :row where number = :number").param("row", row).param("number", number)
                .update();
    }

    Optional<String> closing(String number) {
        return jdbc.sql("select closing from ticket where number = :number and closing is not null")
                .param("number", number).query(String.class).optional();
    }

    /** Puts a closed ticket back into the queue, before all others of its lane. */
    boolean reopen(String number, Queue.Timers timers) {
        return jdbc.sql("""
                update ticket set state = 'waiting', head = 1, outcome = null, closed_at = null, helped = null,
                    officer = null, officer_name = null, taken_at = null, receipt_due = :receipt, still_due = :still,
                    pool_due = case when pooled = 0 then :pool end
                where number = :number and state = 'closed' and merged_into is null
                """).param("number", number).param("receipt", timers.receipt().toEpochMilli())
                .param("still", timers.still().toEpochMilli()).param("pool", timers.pool().toEpochMilli())
                .update() == 1;
    }

    /** Names the ticket that goes on in place of a closed one. */
    void merged(String number, String into) {
        jdbc.sql("update ticket set merged_into = :into where number = :number").param("into", into)
                .param("number", number).update();
    }

    /** Waits again before asking whether an answer is still needed; false when it is not due or does not wait. */
    boolean askAgain(String number, Instant now, Instant next) {
        return jdbc.sql("""
                update ticket set still_due = :next where number = :number and state = 'waiting' and still_due <= :now
                """).param("number", number).param("next", next.toEpochMilli()).param("now", now.toEpochMilli())
                .update() == 1;
    }

    /** Keeps what the applicant added; the last word counts. */
    void commented(String number, String words) {
        jdbc.sql("update ticket set comment = :words where number = :number").param("words", words)
                .param("number", number).update();
    }

    /** False when it was said before, or the ticket is open. */
    boolean rated(String number, boolean helped) {
        return jdbc.sql(
                "update ticket set helped = :helped where number = :number and helped is null and state = 'closed'")
                .param("number", number).param("helped", helped ? 1 : 0).update() == 1;
    }

    boolean moveTo(String number, Ticket.Lane lane, Optional<Ticket.PriorityReason> reason) {
        return jdbc.sql("""
                update ticket set lane = :lane, lane_reason = :reason
                where number = :number and state = 'waiting'
                  and (lane <> :lane or lane_reason is distinct from :reason)
                """).param("number", number).param("lane", lane.text())
                .param("reason", reason.map(Ticket.PriorityReason::text).orElse(null), Types.VARCHAR).update() == 1;
    }

    private static Ticket ticket(ResultSet row, int n) throws SQLException {
        var place = new Ticket.Place(Ticket.Lane.of(row.getString("lane")),
                Optional.ofNullable(row.getString("lane_reason")).map(Ticket.PriorityReason::of),
                row.getInt("head") == 1, Instant.ofEpochMilli(row.getLong("entered_at")), row.getString("id"));
        var route = new Ticket.Route(Optional.ofNullable(row.getString("office")),
                Optional.ofNullable(row.getString("topic")), Optional.ofNullable(row.getString("skill")),
                row.getInt("pooled") == 1);
        return new Ticket(row.getString("number"), ChatId.parse(row.getString("chat")),
                Ticket.State.of(row.getString("state")), place, route,
                JSON.readValue(row.getString("handover"), Handover.class),
                Optional.ofNullable(row.getString("follows")), holder(row), ending(row));
    }

    private static Optional<Ticket.Holder> holder(ResultSet row) throws SQLException {
        String officer = row.getString("officer");
        return officer == null
                ? Optional.empty()
                : Optional.of(new Ticket.Holder(new Actor(officer, row.getString("officer_name")),
                        Instant.ofEpochMilli(row.getLong("taken_at"))));
    }

    private static Optional<Ticket.Ending> ending(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return Optional.empty();
        }
        int helped = row.getInt("helped");
        Optional<Boolean> rating = row.wasNull() ? Optional.empty() : Optional.of(helped == 1);
        return Optional.of(new Ticket.Ending(Ticket.Outcome.of(outcome), Instant.ofEpochMilli(row.getLong("closed_at")),
                rating, Optional.ofNullable(row.getString("merged_into"))));
    }
}
