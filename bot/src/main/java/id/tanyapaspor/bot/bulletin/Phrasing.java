package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.rendering.Markdown;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** What people read of outages and announcements. */
@Component
public class Phrasing {

    /** By which everything goes that is not one office's. */

    private static final Locale INDONESIAN = Locale.of("id");

    private final MessageSource messages;
    private final Calendars calendars;

    Phrasing(MessageSource messages, Calendars calendars) {
        this.messages = messages;
        this.calendars = calendars;
    }

    /** A bulletin as pages show it; `html` is what an editor wrote, `since` and `until` are said when they tell something. */
    public record Poster(String id, boolean outage, String kind, String since, Optional<String> until, String html) {}

    /** The note above an answer, in Telegram's HTML. */
    public String note(Bulletin bulletin, Language language, Instant now) {
        Content content = bulletin.content();
        String text = TelegramHtml.of(bulletin.text(language));
        if (!content.isOutage()) {
            return words(language, "bulletin.note.news", text);
        }
        String note = words(language, "bulletin.note.outage", since(bulletin, language, now), text);
        return until(bulletin, language, now).map(until -> note + "\n<i>" + until + "</i>").orElse(note);
    }

    public Poster poster(Bulletin bulletin, Language language, Instant now) {
        return new Poster(bulletin.id(), bulletin.content().isOutage(),
                words(language, "bulletin.kind." + bulletin.content().kind().name()), since(bulletin, language, now),
                until(bulletin, language, now), Markdown.toWebHtml(bulletin.text(language)));
    }

    /** What a subscriber is sent. */
    String announcement(Bulletin bulletin, Language language, Instant now) {
        return note(bulletin, language, now) + "\n\n<i>" + words(language, "bulletin.sent.why") + "</i>";
    }

    /** What those are told who waited for the end. */
    String ended(Bulletin bulletin, Bulletin.Ending ending, Language language, Instant now) {
        String key = ending.how() == Bulletin.How.WITHDRAWN ? "bulletin.withdrawn" : "bulletin.ended";
        String told = words(language, key, moment(bulletin, ending.at(), language, now),
                TelegramHtml.of(bulletin.text(language)));
        String closing = ending.closing().in(language);
        return closing.isEmpty() ? told : told + "\n\n" + TelegramHtml.of(closing);
    }

    /** The name of a label as people know it. */
    String label(String label, Language language) {
        return messages.getMessage("bulletin.label." + label, null, label, locale(language));
    }

    /** The time of the offices that are concerned, when they alone are and all share one; else WIB. */
    ZoneId zone(Content content) {
        Set<ZoneId> zones = content.offices().stream().map(office -> calendars.of(Optional.of(office)).zone())
                .collect(Collectors.toSet());
        return zones.size() == 1 && content.labels().isEmpty() ? zones.iterator().next() : Period.WIB;
    }

    private String since(Bulletin bulletin, Language language, Instant now) {
        return words(language, "bulletin.since", moment(bulletin, bulletin.content().startsAt(), language, now));
    }

    private Optional<String> until(Bulletin bulletin, Language language, Instant now) {
        String key = bulletin.content().isOutage() ? "bulletin.until.outage" : "bulletin.until.news";
        return bulletin.content().endsAt()
                .map(end -> words(language, key, moment(bulletin, end, language, now)));
    }

    private String moment(Bulletin bulletin, Instant moment, Language language, Instant now) {
        return moment(zone(bulletin.content()), moment, language, now);
    }

    /** `09.10 WIB` today, `27 Nov 09.10 WIB` on another day. Zones are called as in Indonesia in both languages. */
    static String moment(ZoneId zone, Instant moment, Language language, Instant now) {
        boolean today = LocalDate.ofInstant(moment, zone).equals(LocalDate.ofInstant(now, zone));
        String time = DateTimeFormatter.ofPattern(today ? "HH.mm" : "d MMM HH.mm", locale(language)).withZone(zone)
                .format(moment);
        return time + " " + DateTimeFormatter.ofPattern("z", INDONESIAN).withZone(zone).format(moment);
    }

    String words(Language language, String key, Object... values) {
        return messages.getMessage(key, values, locale(language));
    }

    private static Locale locale(Language language) {
        return Locale.of(language.tag());
    }
}
