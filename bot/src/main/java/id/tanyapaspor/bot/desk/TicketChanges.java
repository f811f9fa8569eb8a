package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Ids;

/**
 * Tells which tickets changed. What is said or happens in a ticket is a row of its history, and what staff do is a row of the
 * audit log. Audit rows are numbered in the order in which they become visible; rows of the history are named by the clock
 * of the copy that wrote them and may become visible late, so they are looked for again for a while.
 */
@Component
class TicketChanges {

    /** Longer than any transaction takes and any two clocks differ. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final String TICKET = "ticket:";

    private final JdbcClient jdbc;

    TicketChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to where somebody has looked; `known` are rows of the history that need no second look. */
    record Mark(String message, long audit, Set<String> known) {

        /** Reads what {@link #toString()} wrote; what was known is looked at once more. */
        static Mark read(String text) {
            String[] parts = text.split(" ");
            return new Mark(parts[0], Long.parseLong(parts[1]), Set.of());
        }

        @Override
        public String toString() {
            return message + " " + audit;
        }
    }

    /** Tickets that changed since a mark, and the mark from which to look the next time. */
    record News(Set<String> tickets, Mark mark) {}

    private record Row(String id, String ticket) {}

    private record Deed(long seq, String subject) {}

    /** Whoever begins here reads all tickets after they have asked. */
    Mark now() {
        return new Mark(Ids.next(), jdbc.sql("select seq from audit_head").query(Long.class).single(), Set.of());
    }

    News since(Mark mark) {
        String now = Ids.next();
        String soon = Ids.before(now, OVERLAP);
        List<Row> rows = jdbc.sql("select id, ticket from ticket_message where id > :from")
                .param("from", Ids.before(mark.message(), OVERLAP))
                .query((row, n) -> new Row(row.getString(1), row.getString(2))).list();
        List<Deed> deeds = jdbc.sql("select seq, subject from audit where seq > :seq order by seq")
                .param("seq", mark.audit()).query((row, n) -> new Deed(row.getLong(1), row.getString(2))).list();
        Set<String> changed = new LinkedHashSet<>();
        rows.stream().filter(row -> !mark.known().contains(row.id())).map(Row::ticket).forEach(changed::add);
        deeds.stream().map(Deed::subject).filter(subject -> subject.startsWith(TICKET))
                .map(subject -> subject.substring(TICKET.length())).forEach(changed::add);
        Set<String> known = new HashSet<>();
        rows.stream().map(Row::id).filter(id -> id.compareTo(soon) > 0).forEach(known::add);
        return new News(changed, new Mark(now, deeds.isEmpty() ? mark.audit() : deeds.getLast().seq(), known));
    }
}
