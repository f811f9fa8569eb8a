package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.Officer.Duty;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.desk.Ticket.Route;
import id.tanyapaspor.bot.desk.Ticket.State;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DutyTest {

    private static final String SEMARANG = "Kantor Imigrasi Semarang";
    private static final String KUPANG = "Kantor Imigrasi Kupang";

    @DatabaseTest
    void who_takes_a_ticket_is_on_duty(TestDatabase database) {
        var house = new House(database);
        house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        assertThat(house.officers.find(SARI.id()).orElseThrow().duty()).isEqualTo(Duty.ON);
        assertThat(duties(house)).containsExactly("duty.on");
    }

    @DatabaseTest
    void who_goes_home_gives_back_what_waits_for_their_word_and_keeps_what_waits_for_the_applicant(
            TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        house.clock.pass(Duration.ofSeconds(1));
        Ticket second = house.asks(2);
        Ticket third = house.asks(3);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        replies(house, second);
        assertThat(house.in(() -> house.shifts.end(SARI, SARI, house.now()))).isEqualTo(1);
        assertThat(house.queue.waiting(10)).containsExactly(first.number(), third.number());
        assertThat(house.reread(second).state()).isEqualTo(State.WAITING_APPLICANT);
        assertThat(house.in(() -> house.shifts.end(SARI, SARI, house.now()))).as("twice").isZero();

        house.writes(house.reread(second), "9", "Masih ada yang kurang");
        assertThat(house.queue.waiting(10)).as("the officer is not there to read it")
                .containsExactly(first.number(), second.number(), third.number());
    }

    @DatabaseTest
    void a_pause_keeps_what_is_in_hand(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.run(() -> house.shifts.pause(SARI, house.now()));
        assertThat(house.reread(ticket).isHeldBy(SARI)).isTrue();
        assertThat(house.officers.onDuty()).isEmpty();
        assertThat(duties(house)).containsExactly("duty.on", "duty.pause");
    }

    @DatabaseTest
    void an_officer_who_is_not_seen_any_more_has_gone_home(TestDatabase database) {
        var house = new House(database);
        house.onDuty(SARI);
        house.pass(Duration.ofMinutes(20));
        house.run(() -> house.officers.seen(SARI, house.now()));
        house.pass(Duration.ofMinutes(29));
        assertThat(duty(house)).isEqualTo(Duty.ON);
        house.pass(Duration.ofMinutes(1));
        assertThat(duty(house)).isEqualTo(Duty.OFF);
    }

    @DatabaseTest
    void a_lunch_break_is_no_absence_but_a_night_is(TestDatabase database) {
        var house = new House(database);
        house.clock.pass(Duration.ofMinutes(80)); // 11.20; the desk is closed from 11.30 to 13.00
        house.onDuty(SARI);
        house.pass(Duration.ofMinutes(115));
        assertThat(duty(house)).isEqualTo(Duty.ON);
        house.run(() -> house.officers.seen(SARI, house.now()));
        house.clock.pass(Duration.ofMinutes(165)); // 16.00
        house.run(() -> house.officers.seen(SARI, house.now()));
        house.pass(Duration.ofMinutes(119));
        assertThat(duty(house)).isEqualTo(Duty.ON);
        house.pass(Duration.ofMinutes(1));
        assertThat(duty(house)).isEqualTo(Duty.OFF);
    }

    @DatabaseTest
    void nobody_holds_more_than_they_may(TestDatabase database) {
        var house = new House(database);
        house.onDuty(SARI, new Remit(List.of(), List.of(), 2));
        List<Ticket> asked = List.of(house.asks(1), house.asks(2), house.asks(3));
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        assertThat(house.in(() -> house.counter.takeNext(SARI, house.now()))).isEqualTo(new Taking.Full(2));
        assertThat(house.in(() -> house.counter.take(asked.get(2).number(), SARI, "perlu", house.now())))
                .isEqualTo(new Taking.Full(2));
        replies(house, asked.get(0));
        assertThat(house.in(() -> house.counter.takeNext(SARI, house.now()))).isInstanceOf(Taking.Took.class);
    }

    @DatabaseTest
    void an_office_serves_its_own_people_until_everybody_may(TestDatabase database) {
        var house = new House(database);
        house.onDuty(SARI, new Remit(List.of(SEMARANG), List.of(), 9));
        house.onDuty(BUDI, new Remit(List.of(KUPANG), List.of(), 9));
        Ticket semarang = house.asks(1, route(SEMARANG, null));
        house.clock.pass(Duration.ofSeconds(1));
        Ticket anywhere = house.asks(2, route(null, null));
        Ticket tual = house.asks(3, route("Kantor Imigrasi Tual", null));

        assertThat(house.reread(tual).route().pooled()).as("nobody is of that office").isTrue();
        assertThat(next(house, BUDI)).contains(anywhere.number());
        assertThat(next(house, BUDI)).contains(tual.number());
        assertThat(next(house, BUDI)).isEmpty();
        house.run(() -> List.of(anywhere, tual).forEach(
                ticket -> house.counter.close(ticket.number(), BUDI, Outcome.ANSWERED, house.now())));
        house.pass(Duration.ofMinutes(59));
        assertThat(next(house, BUDI)).isEmpty();
        house.pass(Duration.ofMinutes(1));
        assertThat(next(house, BUDI)).as("after an hour of opening time").contains(semarang.number());
    }

    @DatabaseTest
    void a_ticket_goes_to_those_who_know_its_subject(TestDatabase database) {
        var house = new House(database);
        house.onDuty(SARI, new Remit(List.of(), List.of("mpaspor"), 9));
        house.onDuty(BUDI, new Remit(List.of(), List.of("biaya"), 9));
        Ticket fee = house.asks(1, route(null, "biaya"));
        house.clock.pass(Duration.ofSeconds(1));
        Ticket unknown = house.asks(2, route(null, "syarat"));
        assertThat(next(house, SARI)).as("nobody knows that subject, so all do").contains(unknown.number());
        assertThat(next(house, SARI)).isEmpty();
        assertThat(next(house, BUDI)).contains(fee.number());
    }

    @DatabaseTest
    void taking_what_is_for_others_overtakes(TestDatabase database) {
        var house = new House(database);
        house.onDuty(SARI, new Remit(List.of(SEMARANG), List.of(), 9));
        Ticket semarang = house.asks(1, route(SEMARANG, null));
        assertThat(house.in(() -> house.counter.take(semarang.number(), BUDI, "", house.now())))
                .isInstanceOf(Taking.NeedsReason.class);
        assertThat(house.in(() -> house.counter.take(semarang.number(), SARI, "", house.now())))
                .isInstanceOf(Taking.Took.class);
    }

    @DatabaseTest
    void places_count_those_whom_the_same_officers_serve(TestDatabase database) {
        var house = new House(database);
        house.onDuty(SARI, new Remit(List.of(SEMARANG), List.of(), 9));
        house.onDuty(BUDI, new Remit(List.of(KUPANG), List.of(), 9));
        house.asks(1, route(SEMARANG, null));
        house.clock.pass(Duration.ofSeconds(1));
        Ticket kupang = house.asks(2, route(KUPANG, null));
        house.clock.pass(Duration.ofSeconds(1));
        Ticket anywhere = house.asks(3, route(null, null));
        assertThat(house.desk.standing(kupang, house.now()).place()).isEqualTo(1);
        assertThat(house.desk.standing(anywhere, house.now()).place()).isEqualTo(3);
    }

    @DatabaseTest
    void a_ticket_closed_too_early_goes_on_with_its_officer(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        replies(house, ticket);
        house.run(() -> house.counter.close(ticket.number(), SARI, Outcome.ANSWERED, house.now()));
        Ticket again = house.in(() -> house.desk.reopen(house.reread(ticket), house.now()));
        assertThat(again.isHeldBy(SARI)).isTrue();
        assertThat(house.lanes.ownership(again.applicant()).ticket()).contains(ticket.number());
        assertThat(house.audited()).endsWith("ticket.close", "ticket.resume");
    }

    @DatabaseTest
    void a_later_ticket_follows_the_one_before(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        house.run(() -> house.desk.cancel(first, house.now()));
        house.clock.pass(Duration.ofDays(10));
        assertThat(house.asks(1).follows()).contains(first.number());
    }

    @Test
    void nobody_is_given_nothing() {
        assertThatThrownBy(() -> new Remit(List.of(), List.of(), 0)).hasMessageContaining("one ticket at least");
    }

    private static Duty duty(House house) {
        return house.officers.find(SARI.id()).orElseThrow().duty();
    }

    private static Optional<String> next(House house, Actor officer) {
        return house.in(() -> house.counter.takeNext(officer, house.now())) instanceof Taking.Took(Ticket ticket)
                ? Optional.of(ticket.number())
                : Optional.empty();
    }

    private static void replies(House house, Ticket ticket) {
        house.run(() -> house.counter.reply(ticket.number(), SARI, new Reply.Words("Baik", Optional.empty()),
                house.now()));
    }

    private static Route route(String office, String skill) {
        return new Route(Optional.ofNullable(office), Optional.empty(), Optional.ofNullable(skill), false);
    }

    private static List<String> duties(House house) {
        return house.sql.sql("select action from audit where action like 'duty.%' order by seq").query(String.class)
                .list();
    }
}
