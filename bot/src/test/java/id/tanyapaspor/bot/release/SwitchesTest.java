package id.tanyapaspor.bot.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.release.Withheld.Switch;

class SwitchesTest {

    private static final Author SARI = new Author("staff:sari", "Sari");
    private static final Author BUDI = new Author("staff:budi", "Budi");
    private static final Optional<String> FEES = Optional.of("biaya-paspor");

    private final TestClock clock = new TestClock();

    @DatabaseTest
    void what_is_turned_off_stays_off_until_somebody_turns_it_on(TestDatabase database) {
        Switches switches = switches(database);
        assertThat(switches.off(FEES, "tarif lama", SARI)).isTrue();
        Switch off = switches(database).now().of("biaya-paspor").orElseThrow();
        assertThat(off.reason()).isEqualTo("tarif lama");
        assertThat(off.author()).isEqualTo(SARI);
        clock.pass(Duration.ofMinutes(5));
        assertThat(switches.on(off.id(), BUDI)).isTrue();
        assertThat(switches.now().open()).isEmpty();
        assertThat(switches.latest(10)).singleElement().satisfies(past -> {
            assertThat(past.endedBy()).contains("Budi");
            assertThat(past.endedAt()).contains(clock.instant());
        });
    }

    @DatabaseTest
    void what_is_off_is_not_turned_off_twice_nor_on_twice(TestDatabase database) {
        Switches switches = switches(database);
        assertThat(switches.off(Optional.empty(), "semua", SARI)).isTrue();
        assertThat(switches.off(Optional.empty(), "semua", BUDI)).isFalse();
        String id = switches.now().everything().orElseThrow().id();
        assertThat(switches.on(id, SARI)).isTrue();
        assertThat(switches.on(id, BUDI)).isFalse();
        assertThat(switches.off(Optional.empty(), "lagi", BUDI)).isTrue();
        assertThat(audited(database)).containsExactly("staff:sari answers.off answers semua",
                "staff:sari answers.on answers ", "staff:budi answers.off answers lagi");
    }

    @DatabaseTest
    void another_copy_knows_within_a_second_and_asks_the_database_no_more_often(TestDatabase database) {
        Switches here = switches(database);
        Switches there = switches(database);
        assertThat(there.now().open()).isEmpty();
        here.off(FEES, "salah", SARI);
        assertThat(here.now().of("biaya-paspor")).isPresent();
        clock.pass(Duration.ofMillis(999));
        assertThat(there.now().open()).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(there.now().of("biaya-paspor")).isPresent();
    }

    private Switches switches(TestDatabase database) {
        return new Switches(database.sql(), database.transaction(), new TestReleases(database, clock).audit, clock);
    }

    private static List<String> audited(TestDatabase database) {
        return database.sql().sql("""
                select actor || ' ' || action || ' ' || subject || ' ' || detail from audit order by seq
                """).query(String.class).list();
    }
}
