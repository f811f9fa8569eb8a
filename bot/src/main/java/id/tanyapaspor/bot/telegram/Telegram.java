package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.util.List;

import org.springframework.context.SmartLifecycle;

/** Runs what runs by itself: the introduction, and in polling mode the poller. */
final class Telegram implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Poller poller;
    private final List<Rounds> rounds;
    private volatile boolean running;

    Telegram(Introduction introduction, Poller poller, TelegramSettings.Mode mode) {
        this.poller = poller;
        Rounds introducing = new Rounds("telegram-introduction", introduction::runOnce);
        rounds = mode == TelegramSettings.Mode.POLLING
                ? List.of(introducing, new Rounds("telegram-poller", poller::runOnce))
                : List.of(introducing);
    }

    @Override
    public void start() {
        running = true;
        rounds.forEach(Rounds::start);
    }

    @Override
    public void stop() {
        running = false;
        rounds.forEach(Rounds::end);
        poller.giveUp();
        try {
            for (Rounds round : rounds) {
                round.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        poller.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
