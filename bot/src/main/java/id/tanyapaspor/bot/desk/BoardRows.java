package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import id.tanyapaspor.bot.hours.Calendars;

/** Tickets as lines of a list. A line is made once and kept as long as it reads the same, for all officers who see it. */
@Component
class BoardRows {

    /** Lines of a long queue in both languages, with some that have just changed. */
    private static final int KEPT = 4_000;

    /**
     * A ticket in a list.
     *
     * @param place in the queue; 0 once it is taken
     * @param lane name of the message that tells why it has priority, when it has
     * @param route whom it is meant for
     * @param unread lines that its holder has not read
     */
    record Row(String number, String question, int place, Optional<String> lane, Ticket.Route route, Instant since,
            Optional<Actor> holder, Ticket.State state, int unread) {

        static Row of(Ticket ticket, int place, int unread) {
            return new Row(ticket.number(), ticket.handover().questionMasked(), place,
                    ticket.place().reason().map(reason -> "desk.priority." + reason.text()),
                    ticket.route(), ticket.place().enteredAt(), ticket.holder().map(Ticket.Holder::officer),
                    ticket.state(), unread);
        }

        boolean isOf(Actor officer) {
            return holder.filter(actor -> actor.id().equals(officer.id())).isPresent();
        }

        public boolean isTurn() {
            return state == Ticket.State.ACTIVE;
        }

        /** What its holder has not read is nobody else's business. */
        Row forOthers() {
            return new Row(number, question, place, lane, route, since, holder, state, 0);
        }

        Optional<String> topic() {
            return route.topic();
        }

        /** The office that is to serve it, as long as not everybody may. */
        public String office() {
            return route.pooled() ? "" : route.office().orElse("");
        }

        /** All that others see of it, but its age. */
        String sign() {
            return number + place + lane.orElse("") + office() + holder.map(Actor::id).orElse("") + state.text();
        }
    }

    private record Line(Row row, String age, Locale locale) {}

    private final ITemplateEngine templates;
    private final ServletContext application;
    private final Calendars calendars;
    private final MessageSource messages;
    private final Cache<Line, String> made = Caffeine.newBuilder().maximumSize(KEPT).build();

    BoardRows(ITemplateEngine templates, ServletContext application, Calendars calendars, MessageSource messages) {
        this.templates = templates;
        this.application = application;
        this.calendars = calendars;
        this.messages = messages;
    }

    String html(Row row, Locale locale, Instant now) {
        return made.get(new Line(row, age(row.since(), locale, now), locale), this::make);
    }

    private String make(Line line) {
        Map<String, Object> shown = Map.of("row", line.row(), "age", line.age(), "root", application.getContextPath());
        return templates.process("desk/row", Set.of("row"), new Context(line.locale(), shown));
    }

    private String age(Instant since, Locale locale, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.toMinutes() < 60) {
            return messages.getMessage("desk.age.minutes", new Object[]{ Math.max(0, age.toMinutes()) }, locale);
        }
        return age.toHours() < 48
                ? messages.getMessage("desk.age.hours", new Object[]{ age.toHours() }, locale)
                : messages.getMessage("desk.age.days", new Object[]{ age.toDays() }, locale);
    }

    ZoneId zone() {
        return calendars.national().zone();
    }
}
