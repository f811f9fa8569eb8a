package id.tanyapaspor.bot.web;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;

/** Tells those who wait on a chat, in this copy of the program, that something in it changed. */
@Component
class ChatBells {

    private final ConcurrentMap<ChatId, Set<Ear>> ears = new ConcurrentHashMap<>();

    /** Starts to listen; what rings from now on is not missed. */
    Ear listen(ChatId chat) {
        Ear ear = new Ear(chat);
        ears.compute(chat, (_, others) -> {
            Set<Ear> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(ear);
            return all;
        });
        return ear;
    }

    void ring(ChatId chat) {
        ears.getOrDefault(chat, Set.of()).forEach(ear -> ear.rings.release());
    }

    void ringAll() {
        listenedTo().forEach(this::ring);
    }

    Set<ChatId> listenedTo() {
        return Set.copyOf(ears.keySet());
    }

    /** Hears the rings of one chat until it is closed. */
    final class Ear implements AutoCloseable {

        private final ChatId chat;
        private final Semaphore rings = new Semaphore(0);

        private Ear(ChatId chat) {
            this.chat = chat;
        }

        /** Whether it rang within this time; several rings count once. */
        boolean await(Duration longest) throws InterruptedException {
            boolean rang = rings.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
            rings.drainPermits();
            return rang;
        }

        @Override
        public void close() {
            ears.computeIfPresent(chat, (_, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
