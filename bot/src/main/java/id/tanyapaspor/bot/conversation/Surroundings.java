package id.tanyapaspor.bot.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Period;

/**
 * All that a turn may know besides the chat itself.
 *
 * @param turn a fresh name, from which questions of this turn take theirs
 */
public record Surroundings(Instant now, String turn, Answerer answerer, KnowledgeBase knowledge, AtDesk desk,
        News news) {

    /**
     * How the chat stands with the officers; what few turns want to know is found out only when it is asked for.
     *
     * @param ticket the chat's open ticket
     * @param newcomer what somebody would find who opened a ticket now
     * @param reopenable a ticket that was closed so lately that it may be taken up again
     */
    public record AtDesk(
            Optional<OpenTicket> ticket, Supplier<Standing> newcomer, Supplier<Optional<Reopenable>> reopenable) {}

    /** A closed ticket; `invited` when its applicant, who did not reply, was told to write again if need be. */
    public record Reopenable(String number, boolean invited) {}

    /** A ticket that is not closed; taken means that an officer owns the chat. */
    public record OpenTicket(String number, boolean taken, Supplier<Standing> standing) {}

    /**
     * How long an officer will take.
     *
     * @param place in the queue, from 1
     * @param usual minutes that it takes, when there is anything to go by
     * @param opensAt when officers are on duty again, empty while they are
     * @param unattended whether none is on duty although they should be
     */
    public record Standing(int place, Optional<Range> usual, Optional<Instant> opensAt, boolean unattended) {}

    /** Minutes, from and to. */
    public record Range(int from, int to) {}

    LocalDate today() {
        return Period.day(now);
    }

    Optional<OpenTicket> ticket() {
        return desk.ticket();
    }

    boolean officerOwns() {
        return ticket().map(OpenTicket::taken).orElse(false);
    }
}
