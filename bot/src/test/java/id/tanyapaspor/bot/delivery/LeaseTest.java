package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class LeaseTest {

    private final TestClock clock = new TestClock();
    private final Leases leases;

    LeaseTest(TestDatabase database) {
        leases = new Leases(database.sql(), database.transaction(), clock, TestDelivery.settings("election=9s"));
    }

    @DatabaseTest
    void ofManyCopiesOneIsElected() throws Exception {
        List<Callable<Boolean>> copies = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(_ -> leases.of("poller")::held)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int elected = 0;
            for (var copy : threads.invokeAll(copies)) {
                elected += copy.get() ? 1 : 0;
            }
            assertThat(elected).isEqualTo(1);
        }
    }

    @DatabaseTest
    void whoKeepsAskingKeepsIt() {
        Lease first = leases.of("poller");
        Lease second = leases.of("poller");
        for (int i = 0; i < 30; i++) {
            assertThat(first.held()).isTrue();
            assertThat(second.held()).isFalse();
            clock.pass(Duration.ofSeconds(2));
        }
    }

    @DatabaseTest
    void anotherTakesOverFromOneThatFellSilentAndTheFirstLearnsIt() {
        Lease first = leases.of("poller");
        Lease second = leases.of("poller");
        assertThat(first.held()).isTrue();
        clock.pass(Duration.ofSeconds(9));
        assertThat(second.held()).isTrue();
        assertThat(first.held()).isFalse();
    }

    @DatabaseTest
    void whatIsGivenBackIsFreeAtOnce() {
        Lease first = leases.of("poller");
        Lease second = leases.of("poller");
        assertThat(first.held()).isTrue();
        assertThat(second.held()).isFalse();
        second.release();
        first.release();
        clock.pass(Duration.ofSeconds(3));
        assertThat(second.held()).isTrue();
    }

    @DatabaseTest
    void leasesOfDifferentNamesHaveNothingToDoWithEachOther() {
        assertThat(leases.of("poller").held()).isTrue();
        assertThat(leases.of("sender").held()).isTrue();
    }
}
