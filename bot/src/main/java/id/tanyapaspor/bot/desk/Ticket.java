package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import id.tanyapaspor.bot.delivery.ChatId;

/** A question in the hands of people. */
public record Ticket(String number, ChatId applicant, State state, Place place, Handover handover,
        Optional<Holder> holder, Optional<Ending> ending) {

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

    /** The only reasons for which somebody is served before others. */
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

        static PriorityReason of(String text) {
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

    /** The place in the queue, fixed when the ticket enters and kept when it is given back; `id` decides between equals. */
    public record Place(Lane lane, Optional<PriorityReason> reason, Instant enteredAt, String id) {}

    /** Who serves it, since when. */
    public record Holder(Actor officer, Instant since) {}

    /** How and when it ended, and whether the applicant says it helped. */
    public record Ending(Outcome outcome, Instant at, Optional<Boolean> helped) {}

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
