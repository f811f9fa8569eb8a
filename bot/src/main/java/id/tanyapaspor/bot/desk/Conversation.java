package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.files.StoredFiles;

/** A ticket's history as officers read it. */
@Component
class Conversation {

    /**
     * A line on the page.
     *
     * @param side `applicant`, `officer`, `note`, `bot` or `system`: how it looks
     * @param file what came along
     */
    record Bubble(String id, String side, String who, String text, Optional<Enclosure> file, boolean edited,
            String time) {}

    private final History history;
    private final StoredFiles files;
    private final Hours hours;
    private final MessageSource messages;

    Conversation(History history, StoredFiles files, Hours hours, MessageSource messages) {
        this.history = history;
        this.files = files;
        this.hours = hours;
        this.messages = messages;
    }

    /** What was said after a line; all of it after none. */
    List<Bubble> after(Ticket ticket, String line, Locale locale, Instant now) {
        List<History.Line> lines = history.after(ticket.number(), line);
        Set<String> deleted = files.forgotten(lines.stream().flatMap(one -> one.attachment().stream())
                .map(Attachment::fileId).toList());
        return lines.stream().map(one -> bubble(one, deleted, locale, now)).toList();
    }

    private Bubble bubble(History.Line line, Set<String> deleted, Locale locale, Instant now) {
        String side = line.author().text();
        String who = line.by().name().isEmpty()
                ? messages.getMessage("desk.side." + side, null, locale)
                : line.by().name();
        return new Bubble(line.id(), side, who, text(line, locale),
                line.attachment().map(file -> Enclosure.of(file, deleted.contains(file.fileId()))),
                line.corrects().isPresent(),
                time(line.at(), locale, now));
    }

    private String text(History.Line line, Locale locale) {
        return switch (line.author()) {
            case SYSTEM -> messages.getMessage(line.text(), null, locale);
            case BOT -> HtmlUtils.htmlUnescape(line.text().replaceAll("<[^>]{1,200}>", ""));
            case APPLICANT, OFFICER, NOTE -> line.text();
        };
    }

    private String time(Instant at, Locale locale, Instant now) {
        String pattern = hours.sameDay(at, now) ? "HH.mm" : "d MMM HH.mm";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(hours.zone()).format(at);
    }
}
