package id.tanyapaspor.bot.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.FileSystemUtils;

import id.tanyapaspor.bot.desk.TicketChanges.Mark;
import id.tanyapaspor.bot.desk.TicketChanges.News;
import id.tanyapaspor.indexer.records.Found;
import id.tanyapaspor.indexer.records.Item;
import id.tanyapaspor.indexer.records.RecordIndex;
import id.tanyapaspor.indexer.records.Schema;
import id.tanyapaspor.knowledge.Vocabulary;

/**
 * This copy's index of all tickets. It follows the database before each search, so whichever copy somebody asks finds what any
 * copy did. One thread does all the writing: it builds the index when there is none, and anew when it turns out broken.
 */
final class TicketIndex implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TicketIndex.class);
    private static final int BATCH = 500;
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Path folder;
    private final Schema schema;
    private final Supplier<Vocabulary> vocabulary;
    private final TicketRecords records;
    private final TicketChanges changes;
    private final ExecutorService writing = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ticket-index").factory());
    private volatile @Nullable RecordIndex index;
    /** Known to the writing thread alone; what stands in the index knows less. */
    private @Nullable Mark mark;
    private volatile boolean running;

    TicketIndex(Path folder, Schema schema, Supplier<Vocabulary> vocabulary, TicketRecords records,
            TicketChanges changes) {
        this.folder = folder;
        this.schema = schema;
        this.vocabulary = vocabulary;
        this.records = records;
        this.changes = changes;
    }

    @Override
    public void start() {
        running = true;
        writing.execute(() -> {
            try {
                follow();
            } catch (RuntimeException e) {
                LOG.error("The index of tickets could not be brought up to date; the next search tries again", e);
            }
        });
    }

    /** Takes in what changed; false when that takes longer, and what is found until then may not be all. */
    boolean refresh(Duration patience) {
        Future<?> done = writing.submit(this::follow);
        try {
            done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            done.cancel(false);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** How many of all tickets are in the index. */
    record Progress(int done, int all) {}

    Progress progress() {
        RecordIndex open = index;
        return new Progress(open == null ? 0 : open.size(), records.count());
    }

    /** @throws id.tanyapaspor.indexer.records.BadQueryException when the query cannot be read */
    Found search(String query, int from, int most) {
        RecordIndex open = index;
        if (open == null) {
            throw new IllegalStateException("The index of tickets is not open yet");
        }
        try {
            return open.search(query, from, most);
        } catch (UncheckedIOException e) {
            writing.execute(() -> discard(open, e));
            throw e;
        }
    }

    /** An index that turns out broken is built anew at once. */
    private void follow() {
        RecordIndex open = opened();
        try {
            catchUp(open);
        } catch (UncheckedIOException e) {
            discard(open, e);
            catchUp(opened());
        }
    }

    private void catchUp(RecordIndex open) {
        Mark from = mark;
        if (from == null) {
            build(open);
        } else {
            News news = changes.since(from);
            take(open, news.tickets());
            keep(open, news.mark(), !news.tickets().isEmpty());
        }
    }

    private RecordIndex opened() {
        RecordIndex open = index;
        if (open == null) {
            try {
                open = RecordIndex.open(folder, schema, vocabulary);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot open the index of tickets in " + folder, e);
            }
            mark = open.mark().isEmpty() ? null : Mark.read(open.mark());
            index = open;
        }
        return open;
    }

    /** All tickets, the mark being set before the first is read: whatever changes meanwhile is looked at once more. */
    private void build(RecordIndex open) {
        Mark before = changes.now();
        long start = System.nanoTime();
        List<String> numbers = records.after("", BATCH);
        while (!numbers.isEmpty() && running) {
            take(open, numbers);
            numbers = records.after(numbers.getLast(), BATCH);
        }
        if (running) {
            keep(open, before, true);
            LOG.info("{} tickets indexed in {} ms", open.size(), (System.nanoTime() - start) / 1_000_000);
        }
    }

    private void take(RecordIndex open, Collection<String> numbers) {
        List<String> left = List.copyOf(numbers);
        for (int from = 0; from < left.size(); from += BATCH) {
            List<String> some = left.subList(from, Math.min(left.size(), from + BATCH));
            List<Item> items = records.items(some);
            Set<String> gone = new HashSet<>(some);
            items.forEach(item -> gone.remove(item.key()));
            open.put(items);
            open.remove(gone);
        }
    }

    private void keep(RecordIndex open, Mark now, boolean changed) {
        if (changed) {
            open.keep(now.toString());
        }
        mark = now;
    }

    /** A broken index is thrown away: all of it stands in the database. */
    private void discard(RecordIndex broken, UncheckedIOException why) {
        if (index != broken) {
            return;
        }
        LOG.error("The index of tickets is broken and will be built anew", why);
        index = null;
        mark = null;
        try {
            broken.close();
        } catch (UncheckedIOException e) {
            LOG.warn("The broken index did not close", e);
        }
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    @Override
    public void stop() {
        running = false;
        writing.execute(this::close);
        writing.shutdown();
        try {
            if (!writing.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The index of tickets did not close within {}", FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        RecordIndex open = index;
        index = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
