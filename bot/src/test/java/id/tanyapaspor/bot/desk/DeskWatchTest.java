package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Bells;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

/** Two copies of the program on one database: what one does, the pages that are open on the other hear of. */
class DeskWatchTest {

    private static final Duration NOW = Duration.ZERO;

    @DatabaseTest
    void what_another_copy_writes_rings_for_the_lists_and_for_its_ticket_only(TestDatabase database)
            throws InterruptedException {
        var here = new Copy(new House(database));
        Ticket ticket = here.house.asks(1);
        Ticket other = here.house.asks(2);
        try (Bells<String>.Ear ear = here.open(ticket.number());
                Bells<String>.Ear elsewhere = here.open(other.number())) {
            assertThat(here.heard(ear)).as("nothing happened").isEmpty();
            here.house.writes(ticket, "9", "Halo?"); // tells the news of another copy, not ours
            assertThat(here.heard(ear)).containsExactlyInAnyOrder(DeskNews.LISTS, ticket.number());
            assertThat(elsewhere.await(NOW)).containsExactly(DeskNews.LISTS);
            assertThat(here.heard(ear)).as("once").isEmpty();
        }
    }

    @DatabaseTest
    void a_change_of_lane_which_nobody_says_anything_about_rings_for_the_lists(TestDatabase database)
            throws InterruptedException {
        var here = new Copy(new House(database));
        Ticket ticket = here.house.asks(1);
        try (Bells<String>.Ear ear = here.news.listen(Set.of(DeskNews.LISTS))) {
            here.watch.look();
            ear.await(NOW);
            here.house.run(() -> here.house.counter.move(ticket.number(), SARI,
                    Optional.of(Ticket.PriorityReason.ELDERLY), "terlihat", here.house.now()));
            assertThat(here.heard(ear)).containsExactly(DeskNews.LISTS);
        }
    }

    @DatabaseTest
    void who_comes_types_stops_and_dies_rings_for_the_page(TestDatabase database) throws InterruptedException {
        var here = new Copy(new House(database));
        Ticket ticket = here.house.asks(1);
        var there = new Presence(database.sql());
        try (Bells<String>.Ear ear = here.open(ticket.number())) {
            there.enter(ticket.number(), BUDI, here.house.now());
            assertThat(here.heard(ear)).containsExactly(ticket.number());
            there.writes(ticket.number(), BUDI, Duration.ofSeconds(4), here.house.now());
            assertThat(here.heard(ear)).as("writes").containsExactly(ticket.number());
            here.house.clock.pass(Duration.ofSeconds(7));
            assertThat(here.heard(ear)).as("writes no more").contains(ticket.number());
            here.house.clock.pass(Duration.ofSeconds(31));
            assertThat(here.heard(ear)).as("was not heard of").contains(ticket.number());
        }
        assertThat(here.presence.others(ticket.number(), SARI, here.house.now())).isEmpty();
    }

    @DatabaseTest
    void what_is_delivered_rings_for_the_page(TestDatabase database) throws InterruptedException {
        var here = new Copy(new House(database));
        Ticket ticket = here.house.asks(1);
        here.house.run(() -> here.house.counter.takeNext(SARI, here.house.now()));
        here.house.run(() -> here.house.counter.reply(ticket.number(), SARI,
                new Reply.Words("Ya.", Optional.empty()), here.house.now()));
        try (Bells<String>.Ear ear = here.open(ticket.number())) {
            database.sql().sql("update outbox set status = 'sent' where chat = :chat")
                    .param("chat", ticket.applicant().toString()).update();
            assertThat(here.heard(ear)).containsExactly(ticket.number());
        }
    }

    @DatabaseTest
    void nothing_is_looked_at_while_no_page_is_open_and_the_copy_lives_as_long_as_one_is(TestDatabase database) {
        var here = new Copy(new House(database));
        Ticket ticket = here.house.asks(1);
        long changes = here.news.changes();
        here.watch.look();
        assertThat(here.news.changes()).isEqualTo(changes);
        here.presence.enter(ticket.number(), SARI, here.house.now());
        try (Bells<String>.Ear _ = here.news.listen(Set.of(DeskNews.LISTS))) {
            for (int i = 0; i < 5; i++) {
                here.house.clock.pass(Duration.ofSeconds(11));
                here.watch.look();
            }
        }
        assertThat(here.presence.others(ticket.number(), BUDI, here.house.now())).hasSize(1);
        here.house.clock.pass(Duration.ofSeconds(31));
        assertThat(here.presence.others(ticket.number(), BUDI, here.house.now())).isEmpty();
    }

    /** A copy of the program whose news are its own; the house is another on the same database. */
    private static final class Copy {

        private final House house;
        private final DeskNews news = new DeskNews();
        private final Presence presence;
        private final DeskWatch watch;

        private Copy(House house) {
            this.house = house;
            this.presence = new Presence(house.sql);
            this.watch = new DeskWatch(house.sql, news, presence, new SentForms(house.sql), house.clock);
        }

        private Bells<String>.Ear open(String ticket) throws InterruptedException {
            Bells<String>.Ear ear = news.listen(Set.of(DeskNews.LISTS, ticket));
            watch.look();
            ear.await(NOW);
            return ear;
        }

        private Set<String> heard(Bells<String>.Ear ear) throws InterruptedException {
            watch.look();
            return ear.await(NOW);
        }
    }
}
