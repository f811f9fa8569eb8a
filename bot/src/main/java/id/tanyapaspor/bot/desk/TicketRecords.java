package id.tanyapaspor.bot.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.TicketFields.Said;
import id.tanyapaspor.indexer.records.Item;

/** Reads many tickets at once, as they are found. */
@Component
class TicketRecords {

    private final JdbcClient jdbc;
    private final Tickets tickets;

    TicketRecords(JdbcClient jdbc, Tickets tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
    }

    /** Where a ticket belongs, as far as it is known. */
    private record Belonging(String number, Optional<String> office, Optional<String> topic) {}

    /** Those of these numbers that there are. */
    List<Item> items(Collection<String> numbers) {
        Map<String, List<Said>> said = said(numbers);
        Map<String, Belonging> belongings = belongings(numbers);
        return tickets.of(numbers).stream().map(ticket -> {
            Belonging belonging = belongings.get(ticket.number());
            return TicketFields.item(ticket, belonging.office(), belonging.topic(),
                    said.getOrDefault(ticket.number(), List.of()));
        }).toList();
    }

    /** What people said in tickets, by the ticket's number. */
    Map<String, List<Said>> said(Collection<String> numbers) {
        return jdbc.sql("""
                select ticket, author, name, body, file_name from ticket_message
                where ticket in (:numbers) and author in ('applicant', 'officer', 'note') order by id
                """).param("numbers", numbers).query((row, n) -> Map.entry(row.getString("ticket"), said(row)))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Said said(ResultSet row) throws SQLException {
        String text = Stream.of(row.getString("body"), row.getString("file_name"))
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" · "));
        return new Said(History.Author.valueOf(row.getString("author").toUpperCase(Locale.ROOT)),
                row.getString("name"), text);
    }

    private Map<String, Belonging> belongings(Collection<String> numbers) {
        return jdbc.sql("select number, office, topic from ticket where number in (:numbers)")
                .param("numbers", numbers)
                .query((row, n) -> new Belonging(row.getString(1), Optional.ofNullable(row.getString(2)),
                        Optional.ofNullable(row.getString(3))))
                .list().stream().collect(Collectors.toMap(Belonging::number, Function.identity()));
    }

    /** Numbers after one, in their order: a way through all tickets in which none is met twice. */
    List<String> after(String number, int most) {
        return jdbc.sql("select number from ticket where number > :number order by number limit :most")
                .param("number", number).param("most", most).query(String.class).list();
    }

    int count() {
        return jdbc.sql("select count(*) from ticket").query(Integer.class).single();
    }
}
