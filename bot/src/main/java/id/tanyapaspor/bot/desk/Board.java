package id.tanyapaspor.bot.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.hours.Hours;
import id.tanyapaspor.bot.staff.AuditLog;

/** The queue as officers see it. */
@Component
class Board {

    /** More than anybody reads; the number of all is told beside it. */
    private static final int MOST = 500;

    /**
     * A ticket in a list.
     *
     * @param place in the queue; 0 once it is taken
     * @param lane name of the message that tells why it has priority, when it has
     */
    record Row(String number, String question, int place, Optional<String> lane, String age, String holder,
            Ticket.State state) {}

    /**
     * All lists at one moment.
     *
     * @param look changes whenever the lists do, so that a browser need not be sent what it shows already
     */
    record View(List<Row> waiting, int waitingInAll, List<Row> mine, List<Row> others, int overtakings, String look) {}

    private final Queue queue;
    private final Tickets tickets;
    private final AuditLog audit;
    private final Hours hours;
    private final MessageSource messages;

    Board(Queue queue, Tickets tickets, AuditLog audit, Hours hours, MessageSource messages) {
        this.queue = queue;
        this.tickets = tickets;
        this.audit = audit;
        this.hours = hours;
        this.messages = messages;
    }

    View of(Actor officer, Locale locale, Instant now) {
        List<Ticket> waiting = tickets.waiting(MOST);
        List<Row> rows = IntStream.range(0, waiting.size())
                .mapToObj(i -> row(waiting.get(i), i + 1, locale, now)).toList();
        List<Ticket> taken = tickets.taken();
        List<Row> mine = taken.stream().filter(ticket -> ticket.isHeldBy(officer))
                .map(ticket -> row(ticket, 0, locale, now)).toList();
        List<Row> others = taken.stream().filter(ticket -> !ticket.isHeldBy(officer))
                .map(ticket -> row(ticket, 0, locale, now)).toList();
        int inAll = rows.size() < MOST ? rows.size() : queue.length();
        int overtakings = audit.latest("ticket.overtake", monday(now)).size();
        String look = Integer.toHexString(List.of(rows, inAll, mine, others, overtakings, locale).hashCode());
        return new View(rows, inAll, mine, others, overtakings, look);
    }

    private Row row(Ticket ticket, int place, Locale locale, Instant now) {
        String question = ticket.handover().questionMasked();
        return new Row(ticket.number(), question, place,
                ticket.place().reason().map(reason -> "desk.priority." + reason.text()),
                age(Duration.between(ticket.place().enteredAt(), now), locale),
                ticket.holder().map(holder -> holder.officer().name()).orElse(""), ticket.state());
    }

    String age(Duration age, Locale locale) {
        if (age.toMinutes() < 60) {
            return messages.getMessage("desk.age.minutes", new Object[]{ Math.max(0, age.toMinutes()) }, locale);
        }
        return age.toHours() < 48
                ? messages.getMessage("desk.age.hours", new Object[]{ age.toHours() }, locale)
                : messages.getMessage("desk.age.days", new Object[]{ age.toDays() }, locale);
    }

    private Instant monday(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, hours.zone());
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(hours.zone()).toInstant();
    }
}
