package id.tanyapaspor.bot.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Ticket;

/** Tickets that did not have to wait for their turn, with who decided so and why, from the audit log. */
@Component
class Overtakings {

    /** A name: the one that the desk knows, the account's, or the one under which the ticket's history knows it. */
    private static final String BETWEEN = """
            select a.at, a.action, a.subject, a.detail, coalesce(
                (select o.name from desk_officer o where o.actor = a.actor),
                (select s.name from staff_account s where 'staff:' || s.id = a.actor),
                (select min(m.name) from ticket_message m
                    where m.ticket = substr(a.subject, 8) and m.actor = a.actor and m.name <> ''),
                a.actor) as who
            from audit a
            where a.action in (:actions) and a.at >= :from and a.at < :to
                and (:office = '' or :office = coalesce(
                    (select t.office from ticket t where t.number = substr(a.subject, 8)), '-'))
            order by a.seq desc""";

    private static final List<String> ACTIONS = Arrays.stream(Kind.values()).map(Kind::action).distinct().toList();

    private final JdbcClient jdbc;

    Overtakings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a ticket came to be served out of turn; the last is the way back. */
    enum Kind {
        OVERTAKE("ticket.overtake"),
        LANE("ticket.lane"),
        TOGETHER("ticket.together"),
        RESUME("ticket.resume"),
        ORDINARY("ticket.lane");

        private final String action;

        Kind(String action) {
            this.action = action;
        }

        String action() {
            return action;
        }

        /** Name of the message that tells it. */
        public String message() {
            return "board.overtaking." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of them. `reason` is the lawful one for which its lane was changed, `why` what the officer wrote. */
    record Overtaking(Instant at, String who, String ticket, Kind kind, Optional<Ticket.PriorityReason> reason,
            String why) {

        /** Name of the message that tells the lawful reason, if there was one. */
        public Optional<String> reasonMessage() {
            return reason.map(Overtakings::message);
        }

        boolean isBeforeTurn() {
            return kind != Kind.ORDINARY;
        }
    }

    /** The latest first. */
    List<Overtaking> between(Instant from, Instant to, String office) {
        return jdbc.sql(BETWEEN).param("actions", ACTIONS).param("from", from.toEpochMilli())
                .param("to", to.toEpochMilli()).param("office", office).query(Overtakings::overtaking).list();
    }

    /** Name of the message that tells a reason. */
    static String message(Ticket.PriorityReason reason) {
        return "desk.priority." + reason.name().toLowerCase(Locale.ROOT);
    }

    private static Overtaking overtaking(ResultSet row, int n) throws SQLException {
        String action = row.getString("action");
        String detail = row.getString("detail");
        Instant at = Instant.ofEpochMilli(row.getLong("at"));
        String ticket = row.getString("subject").replaceFirst("^ticket:", "");
        return action.equals(Kind.LANE.action)
                ? moved(at, row.getString("who"), ticket, detail)
                : new Overtaking(at, row.getString("who"), ticket, kind(action), Optional.empty(), detail);
    }

    /** The first word is the lane's reason, or the ordinary lane; what the officer wrote follows. */
    private static Overtaking moved(Instant at, String who, String ticket, String detail) {
        String[] parts = detail.split(" ", 2);
        Optional<Ticket.PriorityReason> reason = Arrays.stream(Ticket.PriorityReason.values())
                .filter(one -> one.name().equalsIgnoreCase(parts[0])).findFirst();
        boolean back = Ticket.Lane.ORDINARY.name().equalsIgnoreCase(parts[0]);
        return new Overtaking(at, who, ticket, back ? Kind.ORDINARY : Kind.LANE, reason,
                parts.length > 1 ? parts[1] : "");
    }

    private static Kind kind(String action) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.action.equals(action)).findFirst().orElseThrow();
    }
}
