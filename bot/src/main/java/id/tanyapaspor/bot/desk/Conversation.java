package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import id.tanyapaspor.bot.hours.Hours;

/** A ticket's history as officers read it. */
@Component
class Conversation {

    /**
     * A line on the page.
     *
     * @param side `applicant`, `officer`, `note`, `bot` or `system`: how it looks
     * @param file name of the message that says what kind of file came along
     */
    record Bubble(String id, String side, String who, String text, Optional<String> file, boolean edited,
            String time) {}

    private final History history;
    private final Hours hours;
    private final MessageSource messages;

    Conversation(History history, Hours hours, MessageSource messages) {
        this.history = history;
        this.hours = hours;
        this.messages = messages;
    }

    /** What was said after a line; all of it after none. */
    List<Bubble> after(Ticket ticket, String line, Locale locale, Instant now) {
        return history.after(ticket.number(), line).stream().map(one -> bubble(one, locale, now)).toList();
    }

    private Bubble bubble(History.Line line, Locale locale, Instant now) {
        String side = line.author().text();
        String who = line.by().name().isEmpty()
                ? messages.getMessage("desk.side." + side, null, locale)
                : line.by().name();
        return new Bubble(line.id(), side, who, text(line, locale),
                line.attachment().map(file -> "desk.file." + file.type().name()), line.corrects().isPresent(),
                time(line.at(), locale, now));
    }

    private String text(History.Line line, Locale locale) {
        return switch (line.author()) {
            case SYSTEM -> {
                String[] parts = line.text().split("\n");
                yield messages.getMessage(parts[0], Arrays.copyOfRange(parts, 1, parts.length), locale);
            }
            case BOT -> HtmlUtils.htmlUnescape(line.text().replaceAll("<[^>]{1,200}>", ""));
            case APPLICANT, OFFICER, NOTE -> line.text();
        };
    }

    private String time(Instant at, Locale locale, Instant now) {
        String pattern = hours.sameDay(at, now) ? "HH.mm" : "d MMM HH.mm";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(hours.zone()).format(at);
    }
}
