package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Tells those who wait for something, in this copy of the program, that it changed: for pages that are open.
 *
 * @param <K> what names the things that change
 */
public final class Bells<K> {

    private final ConcurrentMap<K, Set<Ear>> ears = new ConcurrentHashMap<>();

    /** Starts to listen; what rings from now on is not missed. */
    public Ear listen(Set<K> things) {
        Ear ear = new Ear(things);
        for (K thing : things) {
            ears.compute(thing, (_, others) -> {
                Set<Ear> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                all.add(ear);
                return all;
            });
        }
        return ear;
    }

    public void ring(K thing) {
        ears.getOrDefault(thing, Set.of()).forEach(ear -> ear.hear(thing));
    }

    public void ringAll() {
        listenedTo().forEach(this::ring);
    }

    public Set<K> listenedTo() {
        return Set.copyOf(ears.keySet());
    }

    /** Hears the rings of some things until it is closed. */
    public final class Ear implements AutoCloseable {

        private final Set<K> things;
        private final Set<K> rung = new HashSet<>();

        private Ear(Set<K> things) {
            this.things = Set.copyOf(things);
        }

        private synchronized void hear(K thing) {
            rung.add(thing);
            notifyAll();
        }

        /** What rang since the last call, as soon as anything does; nothing when nothing did within this time. */
        public synchronized Set<K> await(Duration longest) throws InterruptedException {
            long end = System.nanoTime() + longest.toNanos();
            for (long left = longest.toMillis(); rung.isEmpty()
                    && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
            Set<K> heard = Set.copyOf(rung);
            rung.clear();
            return heard;
        }

        @Override
        public void close() {
            for (K thing : things) {
                ears.computeIfPresent(thing, (_, all) -> {
                    all.remove(this);
                    return all.isEmpty() ? null : all;
                });
            }
        }
    }
}
