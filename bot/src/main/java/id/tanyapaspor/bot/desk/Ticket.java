package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import id.tanyapaspor.bot.delivery.ChatId;

/**
 * A question in the hands of people.
 *
 * @param follows number of the same applicant's earlier ticket
 */
public record Ticket(String number, ChatId applicant, State state, Place place, Route route, Handover handover,
        Optional<String> follows, Optional<Holder> holder, Optional<Ending> ending) {

    /** Who is waited for. */
    public enum State {
        WAITING,
        ACTIVE,
        WAITING_APPLICANT,
        CLOSED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Priority comes before ordinary; who may have it is {@link PriorityReason}. */
    public enum Lane {
        ORDINARY,
        PRIORITY;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Lane of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The only reasons for which somebody is served before others: the vulnerable groups of UU 25/2009 pasal 29 and Permenpan
     * RB 66/2020, an urgent medical case, and a departure within 48 hours.
     */
    public enum PriorityReason {
        ELDERLY,
        DISABLED,
        PREGNANT,
        SMALL_CHILD,
        MEDICAL,
        DEPARTURE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when it is none of them */
        public static PriorityReason of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** How a ticket ended. */
    public enum Outcome {
        ANSWERED,
        REFERRED,
        DUPLICATE,
        NO_REPLY,
        CANCELLED,
        OTHER;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The place in the queue, fixed when the ticket enters and kept when it is given back.
     *
     * @param head whether it was closed too early and stands before all others of its lane
     * @param id decides between those that entered in one moment
     */
    public record Place(Lane lane, Optional<PriorityReason> reason, boolean head, Instant enteredAt, String id) {}

    /**
     * Who may serve it.
     *
     * @param office name of the office whose officers should; empty for any
     * @param topic id of the entry that comes nearest to the question
     * @param skill group of that entry: officers who know it should
     * @param pooled whether by now everybody may
     */
    public record Route(Optional<String> office, Optional<String> topic, Optional<String> skill, boolean pooled) {

        /** Everybody may serve it from the beginning. */
        public static final Route OPEN = new Route(Optional.empty(), Optional.empty(), Optional.empty(), true);

        /** The office by whose hours it waits; once everybody may serve it, those of the country count. */
        Optional<String> hours() {
            return pooled ? Optional.empty() : office;
        }
    }

    /** Who serves it, since when. */
    public record Holder(Actor officer, Instant since) {}

    /** How and when it ended, whether the applicant says it helped, and the ticket that goes on in its place. */
    public record Ending(Outcome outcome, Instant at, Optional<Boolean> helped, Optional<String> mergedInto) {}

    boolean isOpen() {
        return state != State.CLOSED;
    }

    boolean isTaken() {
        return state == State.ACTIVE || state == State.WAITING_APPLICANT;
    }

    boolean isHeldBy(Actor officer) {
        return isTaken() && holder.filter(held -> held.officer().id().equals(officer.id())).isPresent();
    }

    /** The language in which the applicant is spoken to. */
    public Locale locale() {
        return Locale.forLanguageTag(handover.language());
    }
}
