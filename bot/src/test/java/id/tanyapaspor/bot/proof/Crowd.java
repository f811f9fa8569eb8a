package id.tanyapaspor.bot.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import id.tanyapaspor.knowledge.Entry.Phrasing;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** Many people who go on asking, whether anybody answers or not. */
final class Crowd implements AutoCloseable {

    private final StubBotApi telegram;
    private final Random random;
    private final int people;
    private final int perSecond;
    private final List<String> questions;
    private final Set<Asked> asked = new HashSet<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::ask);
    private volatile boolean silent;

    /** A question that was asked: the update that it became, and the message in its chat. */
    record Asked(String chat, long update, long message) {}

    Crowd(StubBotApi telegram, Random random, int people, int perSecond) {
        this.telegram = telegram;
        this.random = random;
        this.people = people;
        this.perSecond = perSecond;
        // With a question mark each is a question of its own and waits for nothing to follow.
        questions = ContentReader.read(ContentFiles.shipped()).orThrow().entries().values().stream()
                .filter(entry -> entry.kind() == Kind.ANSWER).flatMap(entry -> entry.questions().stream())
                .map(Phrasing::text).filter(text -> text.endsWith("?")).toList();
    }

    void begin() {
        thread.start();
    }

    /** All that was asked; nothing more will be. */
    Set<Asked> asked() {
        close();
        return asked;
    }

    private void ask() {
        telegram.restartIdsAt(1);
        long next = System.nanoTime();
        for (long update = 1; !silent; update++) {
            long person = 1 + random.nextInt(people);
            long message = telegram.people().says(person, questions.get(random.nextInt(questions.size())));
            asked.add(new Asked("telegram:" + person, update, message));
            next += 1_000_000_000L / perSecond;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    @Override
    public void close() {
        silent = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
