package id.tanyapaspor.bot.desk;

import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.Lessons.Kind;
import id.tanyapaspor.bot.desk.Lessons.Lesson;
import id.tanyapaspor.bot.desk.Lessons.State;
import id.tanyapaspor.bot.desk.Ticket.Outcome;

import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

class LessonsTest {

    @DatabaseTest
    void an_answered_question_is_a_gap_for_the_editors(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = answered(house, 1);
        close(house, ticket, Outcome.ANSWERED, false);
        assertThat(house.lessons.of(State.OPEN, 10)).singleElement().satisfies(lesson -> {
            assertThat(lesson.kind()).isEqualTo(Kind.GAP);
            assertThat(lesson.question()).isEqualTo("Pertanyaan 1");
            assertThat(lesson.answer()).isEqualTo("Datang saja.\n\nBawa KTP.");
            assertThat(lesson.author()).isEqualTo("Sari");
        });
    }

    @DatabaseTest
    void what_an_officer_marks_is_a_draft_and_stands_first(TestDatabase database) {
        var house = new House(database);
        close(house, answered(house, 1), Outcome.ANSWERED, false);
        close(house, answered(house, 2), Outcome.REFERRED, true);
        assertThat(house.lessons.of(State.OPEN, 10)).extracting(Lesson::kind).containsExactly(Kind.DRAFT, Kind.GAP);
    }

    @DatabaseTest
    void a_ticket_that_taught_nothing_leaves_nothing(TestDatabase database) {
        var house = new House(database);
        Ticket silent = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        close(house, silent, Outcome.ANSWERED, true);
        close(house, answered(house, 2), Outcome.NO_REPLY, false);
        assertThat(house.lessons.of(State.OPEN, 10)).isEmpty();
    }

    @DatabaseTest
    void a_ticket_that_goes_on_teaches_its_last_word(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = answered(house, 1);
        close(house, ticket, Outcome.ANSWERED, false);
        house.run(() -> house.desk.reopen(house.reread(ticket), house.now()));
        say(house, ticket, "Maaf, bawa KK juga.");
        close(house, ticket, Outcome.ANSWERED, false);
        assertThat(house.lessons.of(State.OPEN, 10)).singleElement()
                .satisfies(lesson -> assertThat(lesson.answer()).endsWith("bawa KK juga."));
    }

    @DatabaseTest
    void editors_reword_and_settle_once(TestDatabase database) {
        var house = new House(database);
        close(house, answered(house, 1), Outcome.ANSWERED, true);
        String id = house.lessons.of(State.OPEN, 1).getFirst().id();
        assertThat(house.lessons.reword(id, "Apa yang dibawa?", "KTP.", "Permenkumham 8/2014 pasal 4")).isTrue();
        assertThat(house.lessons.settle(id, State.DONE, "staff:edi", house.now())).isTrue();
        assertThat(house.lessons.settle(id, State.DONE, "staff:edi", house.now())).isFalse();
        assertThat(house.lessons.reword(id, "x", "y", "")).as("it is settled").isFalse();
        Lesson settled = house.lessons.find(id).orElseThrow();
        assertThat(List.of(settled.question(), settled.answer(), settled.source()))
                .containsExactly("Apa yang dibawa?", "KTP.", "Permenkumham 8/2014 pasal 4");
    }

    private static Ticket answered(House house, int person) {
        Ticket ticket = house.asks(person);
        house.run(() -> house.counter.take(ticket.number(), SARI, "uji", house.now()));
        say(house, ticket, "Datang saja.");
        say(house, ticket, "Bawa KTP.");
        return ticket;
    }

    private static void say(House house, Ticket ticket, String text) {
        house.run(() -> house.counter.reply(ticket.number(), SARI, new Reply.Words(text, Optional.empty()),
                house.now()));
    }

    private static void close(House house, Ticket ticket, Outcome outcome, boolean worth) {
        assertThat(house.in(() -> house.endings.close(ticket.number(), SARI, outcome, worth, house.now()))).isTrue();
    }
}
