package id.tanyapaspor.bot.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks many questions on all processors. */
final class Asker implements AutoCloseable {

    private static final int CHUNK = 64;

    /** Answers that are still being given, in the order of their questions. */
    static final class Pending<A> {

        private final List<Future<List<A>>> chunks = new ArrayList<>();

        List<A> await() throws InterruptedException {
            List<A> answers = new ArrayList<>();
            for (Future<List<A>> chunk : chunks) {
                try {
                    answers.addAll(chunk.get());
                } catch (ExecutionException e) {
                    throw new IllegalStateException("A question could not be asked.", e.getCause());
                }
            }
            return answers;
        }
    }

    private final ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("gate-asking-", 0).factory());

    /** Begins to ask; the answers are awaited later. */
    <Q, A> Pending<A> ask(List<Q> questions, Function<List<Q>, List<A>> answers) {
        Pending<A> pending = new Pending<>();
        for (int from = 0; from < questions.size(); from += CHUNK) {
            List<Q> chunk = questions.subList(from, Math.min(questions.size(), from + CHUNK));
            pending.chunks.add(pool.submit(() -> answers.apply(chunk)));
        }
        return pending;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
