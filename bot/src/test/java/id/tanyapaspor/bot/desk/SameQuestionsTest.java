package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.desk.BoardRows.Row;

import static org.assertj.core.api.Assertions.assertThat;

class SameQuestionsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void questions_about_the_same_entry_with_common_words_are_found_the_likest_first() {
        assertThat(found(ticket("A", "berapa biaya paspor 10 tahun", "biaya-paspor"),
                ticket("B", "biaya paspor 10 tahun sekarang berapa ya", "biaya-paspor"),
                ticket("C", "mau tanya biaya paspor anak", "biaya-paspor"),
                ticket("D", "kapan bisa wawancara", "biaya-paspor"),
                ticket("E", "biaya visa ke jepang", "visa"))).containsExactly("B", "C");
    }

    @Test
    void nearly_the_same_words_count_whatever_the_bot_made_of_them() {
        assertThat(found(ticket("A", "Jadwal wawancara saya lewat karena sakit", ""),
                ticket("B", "jadwal wawancara saya lewat, karena sakit!", "jadwal"),
                ticket("C", "jadwal penuh", ""))).containsExactly("B");
    }

    @Test
    void no_words_are_like_none() {
        assertThat(found(ticket("A", "??", "x"), ticket("B", "!!", "x"))).isEmpty();
    }

    private static List<String> found(Ticket ticket, Ticket... waiting) {
        var board = Mockito.mock(Board.class);
        Mockito.when(board.waiting(NOW)).thenReturn(Stream
                .concat(Stream.of(ticket), Stream.of(waiting))
                .map(one -> Row.of(one, 1, 0)).toList());
        return new SameQuestions(board).waitingWith(ticket, NOW).stream().map(Row::number).toList();
    }

    private static Ticket ticket(String number, String question, String topic) {
        return new Ticket(number, new ChatId("telegram", number), Ticket.State.WAITING,
                new Ticket.Place(Ticket.Lane.ORDINARY, Optional.empty(), false, NOW, number),
                new Ticket.Route(Optional.empty(), Optional.of(topic).filter(id -> !id.isEmpty()), Optional.empty(),
                        true),
                House.handover(question), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
