package id.tanyapaspor.bot.desk;

import java.util.Map;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

class ReadMarksTest {

    @DatabaseTest
    void lines_of_others_count_until_their_holder_has_read_them(TestDatabase database) {
        var house = new House(database);
        var marks = new ReadMarks(house.sql);
        Ticket ticket = house.asks(1);
        assertThat(marks.unread()).as("nobody holds it").isEmpty();
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        assertThat(marks.read(SARI, ticket.number(), last(house, ticket))).isTrue();
        assertThat(marks.unread()).isEmpty();
        house.writes(ticket, "5", "satu");
        house.run(() -> house.counter.note(ticket, BUDI, "dari Budi", Optional.empty(), house.now()));
        house.run(() -> house.counter.note(ticket, SARI, "dari Sari sendiri", Optional.empty(), house.now()));
        assertThat(marks.unread()).containsOnly(Map.entry(ticket.number(), 2));
        assertThat(marks.read(SARI, ticket.number(), last(house, ticket))).isTrue();
        assertThat(marks.read(SARI, ticket.number(), last(house, ticket))).as("nothing new").isFalse();
        assertThat(marks.unread()).isEmpty();
    }

    @DatabaseTest
    void a_mark_never_goes_back(TestDatabase database) {
        var house = new House(database);
        var marks = new ReadMarks(house.sql);
        Ticket ticket = house.asks(1);
        assertThat(marks.of(SARI, ticket.number())).isEmpty();
        marks.read(SARI, ticket.number(), "b");
        marks.read(SARI, ticket.number(), "a");
        assertThat(marks.of(SARI, ticket.number())).isEqualTo("b");
        assertThat(marks.of(BUDI, ticket.number())).as("each has their own").isEmpty();
    }

    @DatabaseTest
    void a_form_is_new_once_unless_what_it_asked_failed(TestDatabase database) {
        var house = new House(database);
        var forms = new SentForms(house.sql);
        assertThat(forms.isNew("satu", house.now())).isTrue();
        assertThat(forms.isNew("satu", house.now())).isFalse();
        forms.forget("satu");
        assertThat(forms.isNew("satu", house.now())).isTrue();
        forms.forgetBefore(house.now().plusMillis(1));
        assertThat(forms.isNew("satu", house.now())).as("a day later nobody sends it again").isTrue();
    }

    private static String last(House house, Ticket ticket) {
        return house.history.of(ticket.number()).getLast().id();
    }
}
