package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.bulletin.Bulletin.State;
import id.tanyapaspor.bot.bulletin.Phrasing.Poster;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;

/** Outages and announcements as editors see them. */
@Component
class BulletinView {

    private static final Locale INDONESIAN = Locale.of("id");

    private final Phrasing phrasing;
    private final Followers followers;
    private final Reminders reminders;
    private final InstantSource clock;

    BulletinView(Phrasing phrasing, Followers followers, Reminders reminders, InstantSource clock) {
        this.phrasing = phrasing;
        this.followers = followers;
        this.reminders = reminders;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param times from when to when, in western time and in that of its offices
     * @param concerned names of what is concerned; none for everybody
     * @param doubtful whether nobody has said for long that it still lasts
     * @param waiting how many chats wait for its end
     */
    record Row(Bulletin bulletin, State state, String times, List<String> concerned, boolean doubtful, int waiting) {

        public boolean isOpen() {
            return state != State.PAST;
        }

        /** Its first line, which names it in lists. */
        public String title() {
            return bulletin.content().text().lines().findFirst().orElse("");
        }
    }

    /** How it will be read: the note on Telegram and the poster on the web. */
    record Preview(Language language, String telegram, Poster web) {}

    Row row(Bulletin bulletin, Locale locale) {
        Instant now = clock.instant();
        Content content = bulletin.content();
        String end = bulletin.ending().map(Bulletin.Ending::at).or(content::endsAt)
                .map(moment -> moment(content, moment, locale)).orElse("…");
        int waiting = content.isOutage() ? followers.count(bulletin.id()) : 0;
        return new Row(bulletin, bulletin.state(now), moment(content, content.startsAt(), locale) + " – " + end,
                concerned(content, locale), reminders.isDoubtful(bulletin, now), waiting);
    }

    List<Row> rows(Collection<Bulletin> bulletins, Locale locale) {
        return bulletins.stream().map(bulletin -> row(bulletin, locale)).toList();
    }

    /** In Indonesian, and in English when there is a text in English. */
    List<Preview> previews(Bulletin bulletin) {
        return bulletin.content().english().isEmpty()
                ? List.of(preview(bulletin, Language.ID))
                : List.of(preview(bulletin, Language.ID), preview(bulletin, Language.EN));
    }

    private Preview preview(Bulletin bulletin, Language language) {
        Instant now = clock.instant();
        return new Preview(language, phrasing.note(bulletin, language, now), phrasing.poster(bulletin, language, now));
    }

    List<String> concerned(Content content, Locale locale) {
        List<String> labels = content.labels().stream().map(label -> label(label, locale)).toList();
        return Stream.concat(labels.stream(), content.offices().stream()).toList();
    }

    String label(String label, Locale locale) {
        return phrasing.label(label, locale.getLanguage().equals("en") ? Language.EN : Language.ID);
    }

    /** `20 Nov 2026 09.10 WIB (10.10 WITA)`. */
    String moment(Content content, Instant moment, Locale locale) {
        ZoneId there = phrasing.zone(content);
        String western = format("d MMM yyyy HH.mm", Period.WIB, moment, locale);
        return there.equals(Period.WIB) ? western : western + " (" + format("HH.mm", there, moment, locale) + ")";
    }

    private static String format(String pattern, ZoneId zone, Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(moment) + " "
                + DateTimeFormatter.ofPattern("z", INDONESIAN).withZone(zone).format(moment);
    }
}
