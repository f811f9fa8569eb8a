package id.tanyapaspor.bot.desk;

import java.time.Duration;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.desk.Presence.Colleague;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

class PresenceTest {

    private static final Duration PAUSE = Duration.ofSeconds(4);

    @DatabaseTest
    void others_who_have_a_ticket_open_are_seen_once_each_until_their_last_page_is_shut(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        var presence = new Presence(house.sql);
        String one = presence.enter(ticket.number(), BUDI, house.now());
        String two = presence.enter(ticket.number(), BUDI, house.now());
        presence.enter(ticket.number(), SARI, house.now());
        assertThat(presence.others(ticket.number(), SARI, house.now())).containsExactly(new Colleague("Budi", false));
        presence.leave(one);
        assertThat(presence.others(ticket.number(), SARI, house.now())).hasSize(1);
        presence.leave(two);
        assertThat(presence.others(ticket.number(), SARI, house.now())).isEmpty();
        assertThat(presence.others(ticket.number(), BUDI, house.now())).containsExactly(new Colleague("Sari", false));
    }

    @DatabaseTest
    void a_sign_of_typing_is_taken_once_in_a_pause_and_fades(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        var presence = new Presence(house.sql);
        assertThat(presence.writes(ticket.number(), BUDI, PAUSE, house.now())).as("no page open").isFalse();
        presence.enter(ticket.number(), BUDI, house.now());
        assertThat(presence.writes(ticket.number(), BUDI, PAUSE, house.now())).isTrue();
        house.clock.pass(Duration.ofSeconds(3));
        assertThat(presence.writes(ticket.number(), BUDI, PAUSE, house.now())).isFalse();
        assertThat(presence.others(ticket.number(), SARI, house.now())).containsExactly(new Colleague("Budi", true));
        house.clock.pass(Duration.ofSeconds(3));
        assertThat(presence.others(ticket.number(), SARI, house.now())).containsExactly(new Colleague("Budi", false));
        assertThat(presence.writes(ticket.number(), BUDI, PAUSE, house.now())).isTrue();
    }

    @DatabaseTest
    void pages_of_a_copy_that_died_are_forgotten(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        new Presence(house.sql).enter(ticket.number(), BUDI, house.now());
        var alive = new Presence(house.sql);
        alive.enter(ticket.number(), SARI, house.now());
        house.clock.pass(Duration.ofMinutes(3));
        alive.beat(house.now());
        assertThat(house.sql.sql("select name from desk_presence").query(String.class).list()).containsExactly("Sari");
    }

    @DatabaseTest
    void the_applicant_sees_typing_only_from_whoever_holds_the_ticket(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        var presence = new Presence(house.sql);
        var typing = new Typing(presence, new Outbox(house.sql, house.clock), house.lanes,
                new DeskNews(), database.transaction());
        presence.enter(ticket.number(), SARI, house.now());
        presence.enter(ticket.number(), BUDI, house.now());
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        typing.show(house.reread(ticket), BUDI, house.now());
        assertThat(typed(house)).isZero();
        typing.show(house.reread(ticket), SARI, house.now());
        typing.show(house.reread(ticket), SARI, house.now());
        assertThat(typed(house)).as("at most once in four seconds").isEqualTo(1);
        house.clock.pass(PAUSE);
        typing.show(house.reread(ticket), SARI, house.now());
        assertThat(typed(house)).isEqualTo(2);
    }

    private static int typed(House house) {
        return house.sql.sql("select count(*) from outbox where kind = 'typing'").query(Integer.class).single();
    }
}
