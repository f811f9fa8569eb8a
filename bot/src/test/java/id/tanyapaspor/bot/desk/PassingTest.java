package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;
import id.tanyapaspor.bot.desk.Ticket.State;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

class PassingTest {

    private static final Reply.Words ANSWER = new Reply.Words("Biayanya sama.", Optional.empty());

    @DatabaseTest
    void a_ticket_is_passed_to_somebody_who_is_there(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        assertThat(pass(house, ticket)).isEqualTo(Passing.ABSENT);
        house.onDuty(BUDI);
        assertThat(pass(house, ticket)).isEqualTo(Passing.DONE);
        assertThat(house.reread(ticket).isHeldBy(BUDI)).isTrue();
        assertThat(house.saidTo(ticket)).anyMatch(said -> said.contains("<b>Budi</b> melanjutkan"));
        assertThat(house.history.of(ticket.number())).extracting(History.Line::text).contains("ahli anak",
                "desk.history.pass\nBudi");
        assertThat(pass(house, ticket)).as("it is not Sari's any more").isEqualTo(Passing.NOT_HELD);
        assertThat(house.audited()).containsExactly("ticket.take", "ticket.transfer");
    }

    @DatabaseTest
    void nobody_is_passed_more_than_they_may_hold(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.asks(2);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.onDuty(BUDI, new Remit(List.of(), List.of(), 1));
        house.run(() -> house.counter.takeNext(BUDI, house.now()));
        assertThat(pass(house, ticket)).isEqualTo(Passing.FULL);
        assertThat(house.reread(ticket).isHeldBy(SARI)).isTrue();
    }

    @DatabaseTest
    void a_ticket_is_sent_to_an_office_at_its_old_place(TestDatabase database) {
        var house = new House(database);
        house.onDuty(BUDI, new Remit(List.of("Kupang"), List.of(), 9));
        Ticket first = house.asks(1);
        house.clock.pass(Duration.ofSeconds(1));
        Ticket second = house.asks(2);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        assertThat(house.in(() -> house.passings.toOffice(first.number(), SARI, Optional.of("Kupang"), "berkas di sana",
                house.now()))).isEqualTo(Passing.DONE);
        assertThat(house.in(() -> house.counter.takeNext(SARI, house.now()))).as("it is Kupang's now")
                .isEqualTo(new Taking.Took(house.reread(second)));
        assertThat(house.in(() -> house.counter.takeNext(BUDI, house.now())))
                .isEqualTo(new Taking.Took(house.reread(first)));
        assertThat(house.in(() -> house.passings.toOffice(first.number(), SARI, Optional.empty(), "x", house.now())))
                .isEqualTo(Passing.NOT_HELD);
    }

    @DatabaseTest
    void what_is_sent_to_an_office_without_officers_is_for_everybody(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.run(() -> house.passings.toOffice(ticket.number(), SARI, Optional.of("Tual"), "ke sana", house.now()));
        assertThat(house.reread(ticket).route().office()).contains("Tual");
        assertThat(house.in(() -> house.counter.takeNext(BUDI, house.now()))).isInstanceOf(Taking.Took.class);
    }

    @DatabaseTest
    void a_duplicate_ends_and_its_chat_hears_what_the_other_is_answered(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        Ticket second = house.asks(2);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        assertThat(merge(house, second, first)).isTrue();
        assertThat(merge(house, second, first)).as("twice").isFalse();
        assertThat(merge(house, first, first)).as("with itself").isFalse();
        Ticket.Ending ending = house.reread(second).ending().orElseThrow();
        assertThat(ending.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(ending.mergedInto()).contains(first.number());
        house.run(() -> house.counter.reply(first.number(), SARI, ANSWER, house.now()));
        assertThat(house.saidTo(second)).last().asString().contains("tiket " + first.number(), "Sari", ANSWER.text());
        assertThat(house.desk.reopenable(second.applicant(), house.now())).as("the other one goes on").isEmpty();
    }

    @DatabaseTest
    void what_others_hold_is_not_merged_away(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        Ticket second = house.asks(2);
        house.run(() -> house.counter.takeNext(BUDI, house.now()));
        assertThat(merge(house, first, second)).isFalse();
        assertThat(house.reread(first).isHeldBy(BUDI)).isTrue();
        assertThat(house.reread(first).ending()).isEmpty();
    }

    @DatabaseTest
    void one_answer_reaches_all_who_ask_the_same_and_each_may_object(TestDatabase database) {
        var house = new House(database);
        Ticket leader = house.asks(1);
        Ticket second = house.asks(2);
        Ticket third = house.asks(3);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.run(() -> house.counter.take(third.number(), BUDI, "kenal kasusnya", house.now()));
        house.run(() -> house.counter.reply(leader.number(), SARI, ANSWER, house.now()));
        List<String> reached = house.in(() -> house.passings.answerTogether(
                List.of(leader.number(), second.number(), third.number()), leader.number(), SARI, ANSWER, house.now()));
        assertThat(reached).as("the third was taken meanwhile").containsExactly(second.number());
        assertThat(house.saidTo(second)).contains(ANSWER.text());
        assertThat(house.saidTo(third)).doesNotContain(ANSWER.text());
        assertThat(house.audited()).contains("ticket.together");
        house.writes(second, "9", "Bukan itu maksud saya");
        Ticket objecting = house.reread(second);
        assertThat(objecting.state()).isEqualTo(State.ACTIVE);
        assertThat(objecting.isHeldBy(SARI)).isTrue();
    }

    @DatabaseTest
    void somebody_who_waits_long_is_asked_and_loses_nothing_by_silence(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1); // Friday 10.00; the desk closes from 11.30 to 13.00
        house.pass(Duration.ofMinutes(4 * 60 + 29));
        assertThat(house.saidTo(ticket)).noneMatch(said -> said.contains("Masih butuh"));
        house.pass(Duration.ofMinutes(1));
        assertThat(house.saidTo(ticket)).filteredOn(said -> said.contains("Masih butuh")).hasSize(1);
        house.run(() -> house.desk.stillNeeded(ticket, house.now()));
        assertThat(house.saidTo(ticket)).last().asString().contains("tetap di tempatnya");
        house.pass(Duration.ofDays(30));
        assertThat(house.reread(ticket).state()).isEqualTo(State.WAITING);
    }

    @DatabaseTest
    void an_applicant_may_say_why_they_come_first(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        Ticket second = house.asks(2);
        house.run(() -> house.desk.hasPriority(second, PriorityReason.PREGNANT, house.now()));
        assertThat(house.queue.waiting(10)).containsExactly(second.number(), first.number());
        assertThat(house.saidTo(second)).last().asString().contains("nomor 1", "Didahulukan karena: Hamil");
        assertThat(house.sql.sql("select actor || ' ' || detail from audit where action = 'ticket.lane'")
                .query(String.class).single()).isEqualTo("applicant pregnant said by the applicant");
    }

    @DatabaseTest
    void what_an_applicant_adds_to_their_word_is_kept(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.run(() -> house.counter.close(ticket.number(), SARI, Outcome.ANSWERED, house.now()));
        house.run(() -> house.desk.rated(ticket, true, house.now()));
        house.run(() -> house.desk.commented(ticket, "Cepat sekali", house.now()));
        assertThat(house.sql.sql("select comment from ticket").query(String.class).single()).isEqualTo("Cepat sekali");
        assertThat(house.history.of(ticket.number())).extracting(History.Line::text).contains("Cepat sekali");
    }

    private static Passing pass(House house, Ticket ticket) {
        return house.in(() -> house.passings.toOfficer(ticket.number(), SARI, BUDI.id(), "ahli anak", house.now()));
    }

    private static boolean merge(House house, Ticket duplicate, Ticket into) {
        return house.in(() -> house.passings.merge(duplicate.number(), into.number(), SARI, house.now()));
    }
}
