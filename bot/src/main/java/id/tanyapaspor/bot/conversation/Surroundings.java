package id.tanyapaspor.bot.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.knowledge.KnowledgeBase;

/**
 * All that a turn may know besides the chat itself.
 *
 * @param turn a fresh name, from which questions of this turn take theirs
 * @param desk what a newcomer would find at the desk
 * @param ticket the chat's open ticket
 */
public record Surroundings(
        Instant now,
        String turn,
        Answerer answerer,
        KnowledgeBase knowledge,
        Standing desk,
        Optional<OpenTicket> ticket) {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** A ticket that is not closed; taken means that an officer owns the chat. */
    public record OpenTicket(String number, boolean taken, Standing standing) {}

    /**
     * How long an officer will take.
     *
     * @param place in the queue, from 1
     * @param usual minutes that it takes, when there is anything to go by
     * @param opensAt when officers are on duty again, empty while they are
     */
    public record Standing(int place, Optional<Range> usual, Optional<Instant> opensAt) {}

    /** Minutes, from and to. */
    public record Range(int from, int to) {}

    LocalDate today() {
        return LocalDate.ofInstant(now, WIB);
    }

    boolean officerOwns() {
        return ticket.map(OpenTicket::taken).orElse(false);
    }
}
