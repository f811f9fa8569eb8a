package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What an outage or an announcement says, to whom, and when.
 *
 * @param text Markdown, in Indonesian
 * @param english the same in English; may be empty
 * @param labels entries with one of these are concerned
 * @param offices names of offices; with neither labels nor offices it concerns everybody
 * @param endsAt empty while nobody knows
 */
public record Content(
        Kind kind,
        String text,
        String english,
        SortedSet<String> labels,
        SortedSet<String> offices,
        Instant startsAt,
        Optional<Instant> endsAt) {

    /** Something does not work, or something is to be known. */
    public enum Kind {
        OUTAGE,
        NEWS;

        /** As it stands in the database and in the names of messages. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOutage() {
        return kind == Kind.OUTAGE;
    }

    public boolean concernsEverybody() {
        return labels.isEmpty() && offices.isEmpty();
    }

    /** Whether it belongs above an answer with these labels to somebody who has to do with these offices. */
    public boolean concerns(Collection<String> answerLabels, Collection<String> theirOffices) {
        return concernsEverybody() || !Collections.disjoint(labels, answerLabels)
                || !Collections.disjoint(offices, theirOffices);
    }

    boolean hasBegun(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** Whether the time is over that was planned for it; its end is the first moment at which it no longer lasts. */
    boolean isOver(Instant now) {
        return endsAt.filter(end -> !end.isAfter(now)).isPresent();
    }

    /** Whether somebody could read both above one answer. */
    boolean overlaps(Content other) {
        boolean together = endsAt.map(other.startsAt::isBefore).orElse(true)
                && other.endsAt.map(startsAt::isBefore).orElse(true);
        boolean alike = concernsEverybody() || other.concernsEverybody()
                || !Collections.disjoint(labels, other.labels) || !Collections.disjoint(offices, other.offices);
        return together && alike;
    }
}
