package id.tanyapaspor.bot.bulletin;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;

import id.tanyapaspor.bot.bulletin.Bulletin.Closing;
import id.tanyapaspor.bot.conversation.Sample;
import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.knowledge.Language;

/** Each setting changes what is done. */
class BulletinSettingsTest {

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final TestBulletin room;

    BulletinSettingsTest(TestDatabase database) {
        this.database = database;
        room = new TestBulletin(database, clock, Sample.knowledge(), new BulletinSettings(Duration.ofSeconds(1),
                Duration.ofMinutes(10), "https://paspor.example", Duration.ofDays(2)));
    }

    @DatabaseTest
    void remind_is_when_an_owner_is_asked_and_address_is_where_the_question_leads() {
        database.sql().sql("""
                insert into staff_account (id, login, name, password, roles, created_at, telegram)
                values ('sari', 'sari', 'Sari', '', 'EDITOR', 0, '77')""").update();
        room.outage("M-Paspor");
        clock.pass(Duration.ofMinutes(10));
        room.pass(2);
        assertThat(room.told(77)).singleElement().asString().endsWith("https://paspor.example");
    }

    @DatabaseTest
    void keep_is_how_long_followers_are_remembered() {
        Bulletin outage = room.outage("M-Paspor");
        room.in(() -> {
            room.readers.follow(TestBulletin.chat(1), outage.id(), Language.ID, clock.instant());
            return room.acts.end(outage, Closing.NONE, TestBulletin.SARI);
        });
        clock.pass(Duration.ofDays(1));
        room.ticks.forget();
        assertThat(room.followers.count(outage.id())).isEqualTo(1);
        clock.pass(Duration.ofDays(2));
        room.ticks.forget();
        assertThat(room.followers.count(outage.id())).isZero();
    }

    @DatabaseTest
    void poll_is_the_pause_after_which_another_copys_doing_is_seen() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("tanyapaspor.bulletin.poll", "20ms")));
            context.registerBean(Bulletins.class, () -> new Bulletins(database.sql()));
            context.registerBean(InstantSource.class, () -> clock);
            context.register(Noticeboard.class, Scheduling.class);
            context.refresh();
            Noticeboard other = context.getBean(Noticeboard.class);
            assertThat(other.running()).isEmpty();
            room.outage("M-Paspor");
            await().atMost(10, SECONDS).until(() -> other.running().size() == 1);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
