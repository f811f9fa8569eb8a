package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LoopTest {

    private final Bell bell = new Bell();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger work = new AtomicInteger();
    private Loop loop;

    @AfterEach
    void stop() throws InterruptedException {
        Loop.stop(List.of(loop), Duration.ofSeconds(5));
    }

    @Test
    void itGoesOnWhileThereIsWorkAndThenRests() {
        work.set(5);
        start(Duration.ofHours(1));
        await().atMost(5, SECONDS).until(() -> steps.get() == 6);
        await().during(Duration.ofMillis(100)).until(() -> steps.get() == 6);
    }

    @Test
    void theBellWakesItAtOnce() {
        start(Duration.ofHours(1));
        await().atMost(5, SECONDS).until(() -> steps.get() == 1);
        work.set(1);
        bell.ring();
        await().atMost(5, SECONDS).until(() -> work.get() == 0);
    }

    @Test
    void withoutABellItLooksNowAndThen() {
        start(Duration.ofMillis(10));
        await().atMost(5, SECONDS).until(() -> steps.get() > 10);
    }

    @Test
    void aStepThatFailsIsTriedAgainAfterAPause() {
        loop = new Loop("failing", bell, () -> {
            if (steps.incrementAndGet() < 3) {
                throw new IllegalStateException("told to fail");
            }
            return false;
        }, () -> Duration.ofHours(1));
        loop.start();
        await().atMost(5, SECONDS).until(() -> steps.get() == 3);
    }

    @Test
    void stoppingLetsTheStepEnd() throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        loop = new Loop("slow", bell, () -> {
            steps.incrementAndGet();
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            ended.incrementAndGet();
            return true;
        }, () -> Duration.ZERO);
        loop.start();
        await().atMost(5, SECONDS).until(() -> steps.get() > 0);
        stop();
        assertThat(ended.get()).isEqualTo(steps.get());
    }

    private void start(Duration rest) {
        loop = new Loop("test", bell, () -> {
            steps.incrementAndGet();
            return work.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        }, () -> rest);
        loop.start();
    }
}
