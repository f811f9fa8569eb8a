package id.tanyapaspor.bot.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.Sending.Sent;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

class SendingTest {

    private static final Reply.Words ANSWER = new Reply.Words("Bawa akta lahir.", Optional.empty());

    @DatabaseTest
    void two_clicks_at_once_send_once(TestDatabase database) throws Exception {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        Callable<Sent> click = () -> sending(house).send(ticket.number(), SARI, ANSWER, List.of(), "kunci");
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Sent> sent : hands.invokeAll(List.of(click, click, click))) {
                assertThat(sent.get().trouble()).as("who clicked twice is told that it was sent").isEmpty();
            }
        }
        assertThat(house.saidTo(ticket)).filteredOn(ANSWER.text()::equals).hasSize(1);
    }

    @DatabaseTest
    void what_was_not_sent_may_be_sent_again_with_the_same_form(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        Sent refused = sending(house).send(ticket.number(), SARI, ANSWER, List.of(), "kunci");
        assertThat(refused.trouble()).contains(Notice.NOT_YOURS);
        house.run(() -> house.counter.takeNext(BUDI, house.now()));
        assertThat(sending(house).send(ticket.number(), SARI, ANSWER, List.of(), "kunci").trouble())
                .as("another officer's").contains(Notice.NOT_YOURS);
        assertThat(sending(house).send(ticket.number(), BUDI, ANSWER, List.of(), "kunci").trouble()).isEmpty();
        assertThat(house.saidTo(ticket)).filteredOn(ANSWER.text()::equals).hasSize(1);
    }

    @DatabaseTest
    void those_who_ask_the_same_are_answered_too_and_who_was_taken_is_left_out(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        Ticket second = house.asks(2);
        Ticket third = house.asks(3);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        assertThat(sending(house).send(first.number(), SARI, ANSWER, List.of(second.number()), "a").told())
                .contains(Notice.TOGETHER);
        house.run(() -> house.counter.takeNext(BUDI, house.now()));
        assertThat(sending(house).send(first.number(), SARI, ANSWER, List.of(third.number(), "omong"), "b").told())
                .contains(Notice.TOGETHER_SOME);
        assertThat(house.saidTo(second)).contains(ANSWER.text());
        assertThat(house.saidTo(third)).doesNotContain(ANSWER.text());
        assertThat(house.reread(second).isHeldBy(SARI)).isTrue();
    }

    @DatabaseTest
    void what_words_were_taken_from_is_kept_as_far_as_it_can_be_true(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        var form = new ReplyForm("Rp650.000", List.of("biaya-paspor", "", "<script>", "document:pp-45-2024#pasal-5"),
                "1-ab12cd", "kunci", null);
        sending(house).send(ticket.number(), SARI, form.words(), form.also(), form.token());
        assertThat(house.history.of(ticket.number()).getLast().origin())
                .contains(new History.Origin(List.of("biaya-paspor", "document:pp-45-2024#pasal-5"), "1-ab12cd"));
        assertThat(Writing.origin(List.of("biaya-paspor"), "kemarin")).isEmpty();
        assertThat(Writing.trouble("x".repeat(Writing.LONGEST + 1))).contains(Notice.TOO_LONG);
        assertThat(Writing.trouble(" \n")).contains(Notice.EMPTY);
    }

    private static Sending sending(House house) {
        return new Sending(house.counter, house.passings, house.tickets, new SentForms(house.sql),
                new DeskWork(house.database.transaction(), new DeskNews()), house.clock);
    }
}
