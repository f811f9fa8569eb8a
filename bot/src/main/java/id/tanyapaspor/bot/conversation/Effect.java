package id.tanyapaspor.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.Language;

/** What a turn asks to be done. */
public sealed interface Effect {

    /** Says something; `answer` marks what {@link EditLast} would replace. */
    record Say(String html, List<List<Button>> buttons, boolean answer) implements Effect {}

    /** Replaces the last answer, or says it when there is none to replace. */
    record EditLast(String html, List<List<Button>> buttons) implements Effect {}

    /** Asks for an {@link Event.Due} of this name; a later one of the same name moves the time. */
    record WakeAt(String name, Instant at) implements Effect {}

    /**
     * Hands the chat's question to an officer; the desk writes the receipt.
     *
     * @param question masked
     * @param reason why a person is asked; the desk has words for it
     * @param candidates what the bot would have said: "title (42 %)"
     * @param recent what was said lately, oldest first
     * @param concern tells who should answer
     */
    record OpenTicket(String question, String reason, List<String> candidates, List<Line> recent, Language language,
            Concern concern) implements Effect {}

    /** What a ticket is about: the office that is named in it, the entry that comes nearest, and that entry's group. */
    record Concern(Optional<String> office, Optional<String> topic, Optional<String> group) {}

    /** A line of the talk, for the officer. */
    record Line(boolean applicant, String text) {}

    /** Shows an event to the officer of the open ticket. */
    record ToTicket(Event event) implements Effect {}

    /** Puts a closed ticket back into the queue; the desk writes a new receipt. */
    record Reopen(String number) implements Effect {}

    /** Keeps that the waiting ticket's answer is still wanted; the desk confirms it. */
    record StillNeeded() implements Effect {}

    /** Moves the waiting ticket to the priority lane for a reason of the desk's. */
    record Priority(String reason) implements Effect {}

    /** Keeps what somebody says of a closed ticket, masked; the desk confirms it. */
    record Comment(String number, String words) implements Effect {}

    /** Withdraws the open ticket; the desk confirms it. */
    record CancelTicket() implements Effect {}

    /** Says whether the officer of a closed ticket helped; the desk thanks for it. */
    record Rate(String number, boolean helped) implements Effect {}

    /** Keeps a question, without its asker, for those who improve the answers; `office` is the one that it names. */
    record RememberQuestion(String id, String masked, Outcome outcome, Optional<String> entry, double confidence,
            Optional<String> office) implements Effect {}

    /** Keeps that a remembered question went to an officer. */
    record HandedOver(String questionId) implements Effect {}

    /**
     * Keeps for a while that the chat was shown an answer, so that a correction can reach it.
     *
     * @param entry id of the entry, or what names the passage
     * @param language of the words that were shown
     */
    record Shown(String entry, Language language) implements Effect {}

    /** What the asker made of the answer to a remembered question. */
    record Feedback(String questionId, Verdict verdict, Optional<String> entry) implements Effect {}

    /** Tells the chat when an outage ends, at once when it has just ended. */
    record Follow(String outage, Language language) implements Effect {}

    record Unfollow(String outage) implements Effect {}

    record Subscribe(String topic, Language language) implements Effect {}

    record Unsubscribe(String topic) implements Effect {}

    record UnsubscribeAll() implements Effect {}

    /** What a question came to. */
    enum Outcome {
        DIRECT,
        CLARIFY,
        UNSURE,
        OFFICER
    }

    /** What an asker can say of an answer: it helped, it did not, this one of several was meant, none of them was. */
    enum Verdict {
        HELPED,
        NOT_HELPED,
        CHOSEN,
        NONE
    }
}
