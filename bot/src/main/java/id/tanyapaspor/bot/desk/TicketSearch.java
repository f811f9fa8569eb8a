package id.tanyapaspor.bot.desk;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.TicketFields.Said;
import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.indexer.records.Found;
import id.tanyapaspor.indexer.records.Marks;
import id.tanyapaspor.indexer.records.Piece;

/** Looks for tickets and shows why each was found. */
@Component
class TicketSearch {

    static final int PAGE = 20;

    /** Whoever has read so many pages should look for something narrower; the index need not sort further than that. */
    private static final int LAST_PAGE = 500;

    private static final int EXCERPT = 140;

    private final TicketIndex index;
    private final TicketRecords records;
    private final Tickets tickets;
    private final Calendars calendars;
    private final SearchSettings settings;

    TicketSearch(TicketIndex index, TicketRecords records, Tickets tickets, Calendars calendars,
            SearchSettings settings) {
        this.index = index;
        this.records = records;
        this.tickets = tickets;
        this.calendars = calendars;
        this.settings = settings;
    }

    /**
     * A ticket that was found.
     *
     * @param state name of the message that tells where it stands
     * @param excerpt where in its messages and notes the words stand; empty when they do not
     */
    record Hit(String number, String state, List<Piece> question, List<Piece> excerpt, String opened, String officer) {}

    /**
     * A page of what was found.
     *
     * @param progress how far the index is, when it does not know everything yet
     */
    record Page(long total, List<Hit> hits, int number, int last, Optional<TicketIndex.Progress> progress) {

        /** Place of the first hit of the page among all. */
        public int first() {
            return (number - 1) * PAGE + 1;
        }
    }

    /** @throws id.tanyapaspor.indexer.records.BadQueryException when the query cannot be read */
    Page find(String query, int page, Locale locale) {
        boolean whole = index.refresh(settings.patience());
        Optional<TicketIndex.Progress> progress = whole ? Optional.empty() : Optional.of(index.progress());
        String meant = TicketNumber.read(query).map(number -> "\"%s\" OR \"%s\"".formatted(number, query))
                .orElse(query);
        int number = Math.clamp(page, 1, LAST_PAGE);
        Found found = index.search(meant, (number - 1) * PAGE, PAGE);
        int last = (int) Math.clamp((found.total() + PAGE - 1) / PAGE, 1, LAST_PAGE);
        return number > last
                ? find(query, last, locale)
                : new Page(found.total(), hits(found, locale), number, last, progress);
    }

    private List<Hit> hits(Found found, Locale locale) {
        Map<String, Ticket> there = tickets.of(found.keys()).stream()
                .collect(Collectors.toMap(Ticket::number, Function.identity()));
        Map<String, List<Said>> said = there.isEmpty() ? Map.of() : records.said(there.keySet());
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", locale)
                .withZone(calendars.national().zone());
        return found.keys().stream().map(there::get).filter(Objects::nonNull)
                .map(ticket -> hit(ticket, said.getOrDefault(ticket.number(), List.of()), found, day)).toList();
    }

    private static Hit hit(Ticket ticket, List<Said> said, Found found, DateTimeFormatter day) {
        String question = ticket.handover().questionMasked();
        String talk = said.stream().map(Said::text).filter(text -> !text.isBlank() && !text.equals(question))
                .collect(Collectors.joining(" · "));
        return new Hit(ticket.number(), state(ticket), found.marks().in(question), excerpt(talk, found.marks()),
                day.format(ticket.place().enteredAt()),
                ticket.holder().map(holder -> holder.officer().name()).orElse(""));
    }

    /** With dots where something was left out. */
    private static List<Piece> excerpt(String talk, Marks marks) {
        List<Piece> pieces = new ArrayList<>(marks.excerpt(talk, EXCERPT));
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
        if (!talk.startsWith(text)) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (!talk.endsWith(text)) {
            pieces.addLast(new Piece(" …", false));
        }
        return pieces;
    }

    private static String state(Ticket ticket) {
        return ticket.ending().map(ending -> "desk.history.close." + ending.outcome().text())
                .orElseGet(() -> "search.state." + ticket.state().text());
    }
}
