package id.tanyapaspor.bot.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import id.tanyapaspor.indexer.records.Piece;
import id.tanyapaspor.bot.hours.TestHours;
import id.tanyapaspor.knowledge.Vocabulary;

/** One copy's search over the tickets of a house, in a folder of its own. */
final class Searching implements AutoCloseable {

    static final Locale INDONESIAN = Locale.of("id");
    private static final Vocabulary WORDS = new Vocabulary(Map.of("bikin", "membuat"), List.of(), Map.of(), Set.of());
    private static final Duration LONG = Duration.ofMinutes(1);

    final TicketIndex index;
    final TicketSearch search;

    Searching(House house, String copy) {
        this(house, copy, new TicketRecords(house.sql, house.tickets), LONG);
    }

    Searching(House house, String copy, TicketRecords records, Duration patience) {
        Path folder = folder(house, copy);
        index = new TicketIndex(folder, TicketFields.schema(TestHours.JAKARTA), () -> WORDS, records,
                new TicketChanges(house.sql));
        search = new TicketSearch(index, records, house.tickets, house.calendars,
                new SearchSettings(folder, patience));
        index.start();
    }

    static Path folder(House house, String copy) {
        return house.database.data().resolve(copy);
    }

    TicketSearch.Page page(String query) {
        return search.find(query, 1, INDONESIAN);
    }

    List<String> numbers(String query) {
        return page(query).hits().stream().map(TicketSearch.Hit::number).toList();
    }

    boolean finds(String query, Ticket ticket) {
        return numbers(query).contains(ticket.number());
    }

    /** What was looked for stands in brackets. */
    static String shown(List<Piece> pieces) {
        return String.join("", pieces.stream().map(one -> one.hit() ? "[" + one.text() + "]" : one.text()).toList());
    }

    @Override
    public void close() {
        index.stop();
    }
}
