package id.tanyapaspor.bot.desk;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far officers have read the tickets that they looked at. */
@Component
class ReadMarks {

    private final JdbcClient jdbc;

    ReadMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last line that an officer saw; empty for none. */
    String of(Actor officer, String ticket) {
        return jdbc.sql("select line from desk_read where actor = :actor and ticket = :ticket")
                .param("actor", officer.id()).param("ticket", ticket).query(String.class).optional().orElse("");
    }

    /** Marks all up to a line as read; true when there was anything new. */
    boolean read(Actor officer, String ticket, String line) {
        return !line.isEmpty() && jdbc.sql("""
                insert into desk_read (actor, ticket, line) values (:actor, :ticket, :line)
                on conflict (actor, ticket) do update set line = excluded.line where desk_read.line < excluded.line
                """).param("actor", officer.id()).param("ticket", ticket).param("line", line).update() == 1;
    }

    /** Of each ticket in somebody's hands, how many lines of others its holder has not read; none is left out. */
    Map<String, Integer> unread() {
        return jdbc.sql("""
                select t.number, count(*) from ticket t
                left join desk_read r on r.ticket = t.number and r.actor = t.officer
                join ticket_message m on m.ticket = t.number and m.id > coalesce(r.line, '')
                where t.state in ('active', 'waiting_applicant') and m.actor <> t.officer
                    and m.author in ('applicant', 'officer', 'note')
                group by t.number
                """).query((row, n) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
