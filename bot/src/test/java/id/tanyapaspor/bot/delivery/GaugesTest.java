package id.tanyapaspor.bot.delivery;

import java.time.Duration;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import static org.assertj.core.api.Assertions.assertThat;

class GaugesTest {

    private final TestClock clock = new TestClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @DatabaseTest
    void queuesAndWhatWasSetAsideAreCounted(TestDatabase database) {
        Rig rig = new Rig(database, clock);
        new Gauges(rig.sql, clock).bindTo(meters);
        assertThat(gauge("inbox.oldest")).isZero();
        rig.says(1, "bad");
        rig.work();
        rig.telegram.answer = _ -> new Receipt.Refused("no");
        rig.put(1, "a");
        rig.send();
        rig.says(1, "a", "b");
        rig.inbox.wake(Rig.chat(1), "tomorrow", clock.instant().plus(Duration.ofDays(1)));
        rig.put(1, "c");
        clock.pass(Duration.ofSeconds(7));
        assertThat(gauge("inbox.waiting")).isEqualTo(2);
        assertThat(gauge("inbox.oldest")).isEqualTo(7000);
        assertThat(gauge("inbox.poison")).isEqualTo(1);
        assertThat(gauge("outbox.waiting")).isEqualTo(1);
        assertThat(gauge("outbox.refused")).isEqualTo(1);
    }

    private double gauge(String name) {
        return meters.get("tanyapaspor." + name).gauge().value();
    }
}
