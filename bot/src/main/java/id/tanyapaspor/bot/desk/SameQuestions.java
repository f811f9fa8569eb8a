package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.BoardRows.Row;

/**
 * Tickets that wait with the same question as another: whose nearest entry is the same and some of their words too, or most
 * of their words. Officers see the questions and decide; this only finds what is worth a look.
 */
@Component
class SameQuestions {

    private static final int SHOWN = 8;
    private static final double SOME = 0.2;
    private static final double MOST = 0.5;

    /** Shorter ones are in every question. */
    private static final int SHORTEST_WORD = 3;

    private record Found(Row row, double likeness) {}

    private final Board board;

    SameQuestions(Board board) {
        this.board = board;
    }

    /** The likest first. */
    List<Row> waitingWith(Ticket ticket, Instant now) {
        Set<String> words = words(ticket.handover().questionMasked());
        return board.waiting(now).stream().filter(row -> !row.number().equals(ticket.number()))
                .map(row -> new Found(row, likeness(words, words(row.question()))))
                .filter(found -> found.likeness() >= (isSameTopic(ticket, found.row()) ? SOME : MOST))
                .sorted(Comparator.comparingDouble(Found::likeness).reversed()).limit(SHOWN).map(Found::row).toList();
    }

    private static boolean isSameTopic(Ticket ticket, Row row) {
        return row.topic().isPresent() && row.topic().equals(ticket.route().topic());
    }

    /** Share of the words of both that are words of each. */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int all = one.size() + other.size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD).collect(Collectors.toSet());
    }
}
