package id.tanyapaspor.bot.telegram.stub;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Updates that wait for the bot: a poll gets them again and again until a higher offset confirms them. */
final class UpdateQueue {

    private final Deque<Queued> waiting = new ArrayDeque<>();
    private final List<Queued> all = new ArrayList<>();
    private final Set<Long> given = new HashSet<>();
    private long nextId = 100_000;
    private long lastAdded;
    private long poller;
    private boolean polling;
    private boolean stopped;

    record Queued(long id, String json) {}

    /** Puts an update in, given as JSON without its id; returns the id. */
    synchronized long add(String fields) {
        long id = nextId++;
        put(new Queued(id, "{\"update_id\":" + id + "," + fields.substring(1)));
        return id;
    }

    /** Puts an update in as it is, be it readable or not; `id` is what confirms it. */
    synchronized void addRaw(long id, String json) {
        nextId = Math.max(nextId, id + 1);
        put(new Queued(id, json));
    }

    /** Gives an update that was given before once more. */
    synchronized void again(long id) {
        given.remove(id);
        waiting.addFirst(all.stream().filter(update -> update.id() == id).findFirst().orElseThrow());
        notifyAll();
    }

    /** From here on updates are numbered so, as after a week of silence. */
    synchronized void restartAt(long id) {
        nextId = id;
    }

    synchronized int size() {
        return waiting.size();
    }

    /** What a poll gets, as a JSON array; nothing when another poll came meanwhile. */
    synchronized Optional<String> poll(long offset, int limit, Duration timeout) throws InterruptedException {
        long me = ++poller;
        notifyAll();
        confirm(offset);
        polling = waiting.isEmpty();
        long end = System.nanoTime() + timeout.toNanos();
        for (long left = timeout.toMillis(); waiting.isEmpty() && left > 0 && !stopped; left = (end - System.nanoTime())
                / 1_000_000) {
            wait(left);
            if (me != poller) {
                return Optional.empty();
            }
        }
        polling = false;
        List<Queued> batch = waiting.stream().limit(limit).toList();
        batch.forEach(update -> given.add(update.id()));
        return Optional.of(batch.stream().map(Queued::json).collect(Collectors.joining(",", "[", "]")));
    }

    /** Takes the oldest out, for a webhook. */
    synchronized Optional<Queued> take() {
        return Optional.ofNullable(waiting.poll());
    }

    synchronized void putBack(Queued update) {
        waiting.addFirst(update);
    }

    synchronized boolean polling() {
        return polling;
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void confirm(long offset) {
        // An offset beyond the newest update is "in the future": it confirms nothing and asks from the beginning.
        if (offset <= lastAdded + 1) {
            while (!waiting.isEmpty() && waiting.peek().id() < offset && given.contains(waiting.peek().id())) {
                given.remove(waiting.poll().id());
            }
        }
    }

    private void put(Queued update) {
        lastAdded = update.id();
        waiting.add(update);
        all.add(update);
        notifyAll();
    }
}
