package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;
import id.tanyapaspor.bot.desk.Ticket.Route;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

class StandingsTest {

    private static final String KUPANG = "Kantor Imigrasi Kupang";
    private static final String TUAL = "Kantor Imigrasi Tual";

    @DatabaseTest
    void nothing_is_promised_while_nobody_is_at_work_and_the_receipt_says_so_until_somebody_is(TestDatabase database) {
        var house = new House(database);
        serve(house, WaitEstimate.ENOUGH + 1);
        house.run(() -> house.shifts.end(SARI, SARI, house.now()));
        Ticket ticket = house.asks(100);
        assertThat(house.saidTo(ticket)).singleElement().asString().contains("belum ada petugas yang bertugas")
                .doesNotContain("menit");
        house.onDuty(SARI);
        house.pass(Duration.ofSeconds(10));
        assertThat(house.saidTo(ticket)).last().asString().startsWith("edit ").contains("Biasanya dijawab dalam");
        house.run(() -> house.shifts.pause(SARI, house.now()));
        assertThat(house.desk.standing(ticket, house.now()).expected()).as("a break ends").isPresent();
    }

    @DatabaseTest
    void outside_opening_hours_the_next_opening_is_told_whoever_is_at_work(TestDatabase database) {
        var house = new House(database);
        house.clock.pass(Duration.ofHours(12));
        Standing standing = house.desk.standing(house.asks(1), house.now());
        assertThat(standing.unattended()).isFalse();
        assertThat(standing.opensAt()).isPresent();
    }

    @DatabaseTest
    void an_office_is_unattended_while_only_others_are_at_work(TestDatabase database) {
        var house = new House(database);
        house.onDuty(BUDI, new Remit(List.of(KUPANG), List.of(), 5));
        house.onDuty(SARI);
        Ticket ticket = house.asks(1, new Route(Optional.of(KUPANG), Optional.empty(), Optional.empty(), false));
        assertThat(house.desk.standing(ticket, house.now()).unattended()).isFalse();
        house.run(() -> house.shifts.end(BUDI, BUDI, house.now()));
        assertThat(house.desk.standing(ticket, house.now()).unattended()).isTrue();
        assertThat(house.desk.newcomer(house.now()).unattended()).isFalse();
    }

    @DatabaseTest
    void an_office_is_promised_its_own_pace(TestDatabase database) {
        var house = new House(database);
        house.onDuty(SARI);
        house.onDuty(BUDI, new Remit(List.of(KUPANG), List.of(), 50));
        serve(house, WaitEstimate.ENOUGH + 1);
        var kupang = new Route(Optional.of(KUPANG), Optional.empty(), Optional.empty(), false);
        var tual = new Route(Optional.of(TUAL), Optional.empty(), Optional.empty(), false);
        house.onDuty(new Actor("staff:tual", "Tual"), new Remit(List.of(TUAL), List.of(), 5));
        for (int i = 0; i < WaitEstimate.ENOUGH; i++) {
            Ticket ticket = house.asks(200 + i, kupang);
            house.clock.pass(Duration.ofMinutes(10));
            answer(house, ticket, BUDI);
        }
        int inKupang = house.desk.standing(house.asks(300, kupang), house.now()).expected().orElseThrow().to();
        int inTual = house.desk.standing(house.asks(301, tual), house.now()).expected().orElseThrow().to();
        assertThat(inKupang).isGreaterThan(inTual);
    }

    @DatabaseTest
    void one_pass_gives_everybody_the_place_that_counting_gives_each(TestDatabase database) {
        var house = new House(database);
        house.onDuty(BUDI, new Remit(List.of(KUPANG, TUAL), List.of("biaya"), 5));
        var random = new Random(5);
        for (int i = 0; i < 60; i++) {
            Optional<String> office = random.nextBoolean()
                    ? Optional.of(random.nextBoolean() ? KUPANG : TUAL)
                    : Optional.empty();
            Optional<String> skill = random.nextInt(4) == 0 ? Optional.of("biaya") : Optional.empty();
            Ticket ticket = house.asks(i, new Route(office, Optional.empty(), skill, false));
            if (random.nextInt(5) == 0) {
                house.run(() -> house.counter.move(ticket.number(), SARI, Optional.of(PriorityReason.MEDICAL), "surat",
                        house.now()));
            }
            house.clock.pass(Duration.ofMillis(random.nextInt(2)));
        }
        Map<String, Integer> counted = house.tickets.waiting(100).stream().collect(
                Collectors.toMap(Ticket::number, ticket -> house.queue.place(ticket.place(), ticket.route())));
        assertThat(counted).hasSize(60);
        assertThat(house.queue.places()).isEqualTo(counted);
    }

    /** One ticket every three minutes, answered after one more. */
    private static void serve(House house, int tickets) {
        for (int i = 0; i < tickets; i++) {
            Ticket ticket = house.asks(500 + i);
            house.clock.pass(Duration.ofMinutes(3));
            answer(house, ticket, SARI);
        }
    }

    private static void answer(House house, Ticket ticket, Actor officer) {
        house.run(() -> house.counter.take(ticket.number(), officer, "", house.now()));
        house.clock.pass(Duration.ofMinutes(1));
        var words = new Reply.Words("Silakan.", Optional.empty());
        house.run(() -> house.counter.reply(ticket.number(), officer, words, house.now()));
        house.run(() -> house.counter.close(ticket.number(), officer, Ticket.Outcome.ANSWERED, house.now()));
    }
}
