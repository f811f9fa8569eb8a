package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Outgoing.Priority;
import id.tanyapaspor.bot.hours.Calendars;

/** The one message that tells an applicant where their ticket stands; it is edited whenever that changes. */
@Component
class Receipts {

    /** Further back in the queue a place changes often and matters little; there an edit may wait this many times longer. */
    private static final int FAR = 10;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Wording words;
    private final DeskSettings settings;

    Receipts(JdbcClient jdbc, Standings standings, Calendars calendars, Outbox outbox, Wording words,
            DeskSettings settings) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.calendars = calendars;
        this.outbox = outbox;
        this.words = words;
        this.settings = settings;
    }

    private record Shown(Optional<String> row, String text) {}

    /** Says it for the first time, or anew at the end of the chat when a ticket was opened again. */
    void give(Ticket ticket, Instant now) {
        String html = html(ticket, now);
        String row = outbox.put(new Outgoing("ticket:" + ticket.number() + ":receipt:" + Ids.next(), ticket.applicant(),
                new Message.Text(html, buttons(ticket)), now, Optional.empty(), Priority.ANSWER));
        remember(ticket, row, html);
    }

    /** Edits it if it no longer says what is so. True when it did. */
    boolean refresh(Ticket ticket, Instant now) {
        return refresh(ticket, html(ticket, now), now);
    }

    private boolean refresh(Ticket ticket, String html, Instant now) {
        Shown shown = shown(ticket);
        if (shown.row().isEmpty() || shown.text().equals(html)) {
            return false;
        }
        outbox.put(new Outgoing("ticket:" + ticket.number() + ":receipt:" + Ids.next(), ticket.applicant(),
                new Message.Edit(shown.row().get(), html, buttons(ticket)), now, Optional.empty(), Priority.NOTICE));
        remember(ticket, shown.row().get(), html);
        return true;
    }

    /** Waiting tickets whose receipt is due for a look, the longest due first. */
    List<String> due(Instant now, int most) {
        return jdbc.sql("""
                select number from ticket where receipt_due <= :now and state = 'waiting'
                order by receipt_due, id limit :most
                """).param("now", now.toEpochMilli()).param("most", most).query(String.class).list();
    }

    /** Refreshes that of a waiting ticket and sets the next look; who sets it first does it, of several copies. */
    void look(Ticket ticket, int place, Instant now) {
        long pause = settings.receipts().toMillis() * (place > FAR ? FAR : 1);
        boolean ours = jdbc.sql("""
                update ticket set receipt_due = :next where number = :number and receipt_due <= :now
                """).param("next", now.toEpochMilli() + pause).param("number", ticket.number())
                .param("now", now.toEpochMilli()).update() == 1;
        if (ours) {
            refresh(ticket, waiting(ticket, standings.at(place, ticket.route(), now), now), now);
        }
    }

    private Shown shown(Ticket ticket) {
        return jdbc.sql("select receipt, receipt_shown from ticket where number = :number")
                .param("number", ticket.number())
                .query((row, n) -> new Shown(Optional.ofNullable(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).orElse("")))
                .single();
    }

    private void remember(Ticket ticket, String row, String html) {
        jdbc.sql("update ticket set receipt = :row, receipt_shown = :html where number = :number").param("row", row)
                .param("html", html).param("number", ticket.number()).update();
    }

    private List<List<Button>> buttons(Ticket ticket) {
        return ticket.state() == Ticket.State.WAITING
                ? waitingButtons(ticket)
                : List.of();
    }

    private List<List<Button>> waitingButtons(Ticket ticket) {
        Button cancel = Button.press(words.of(ticket.locale(), "desk.receipt.cancel"), "cancel:" + ticket.number());
        return ticket.place().lane() == Ticket.Lane.PRIORITY
                ? List.of(List.of(cancel))
                : List.of(List.of(Button.press(words.of(ticket.locale(), "desk.receipt.priority"),
                        "lane:" + ticket.number())), List.of(cancel));
    }

    private String html(Ticket ticket, Instant now) {
        Locale locale = ticket.locale();
        return switch (ticket.state()) {
            case WAITING -> waiting(ticket, standings.of(ticket, now), now);
            case ACTIVE, WAITING_APPLICANT -> words.of(locale, "desk.receipt.active", ticket.number(),
                    ticket.holder().map(holder -> holder.officer().name()).orElse(""));
            case CLOSED -> words.of(locale, "desk.receipt.done", ticket.number());
        };
    }

    private String waiting(Ticket ticket, Standing standing, Instant now) {
        Locale locale = ticket.locale();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of(locale, "desk.receipt.ticket", ticket.number()));
        sentences.add(words.of(locale, "desk.receipt.place", standing.place()));
        ticket.place().reason().ifPresent(reason -> sentences.add(words.of(locale, "desk.receipt.lane",
                words.of(locale, "desk.priority." + reason.text()))));
        ZoneId zone = calendars.of(ticket.route().office()).zone();
        standing.opensAt().ifPresent(opening -> sentences
                .add(words.of(locale, "desk.receipt.opens", words.moment(locale, zone, opening, now))));
        sentences.add(wait(standing, locale));
        sentences.add(words.of(locale, "desk.receipt.leave"));
        return String.join(" ", sentences);
    }

    private String wait(Standing standing, Locale locale) {
        if (standing.unattended()) {
            return words.of(locale, "desk.receipt.unattended");
        }
        String key = standing.opensAt().isPresent() ? "desk.receipt.wait.open" : "desk.receipt.wait";
        return standing.expected().map(wait -> words.of(locale, key, wait.from(), wait.to()))
                .orElseGet(() -> words.of(locale, "desk.receipt.unknown"));
    }
}
