package id.tanyapaspor.bot.desk;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.AfterCommit;
import id.tanyapaspor.bot.delivery.Bells;

/** Tells open pages of this copy that something changed at the desk; {@link DeskWatch} hears what other copies did. */
@Component
class DeskNews {

    /** What the lists are called; a ticket is called by its number. */
    static final String LISTS = "";

    private final Bells<String> bells = new Bells<>();
    private final AtomicLong changes = new AtomicLong();

    /** Something was said or done, which the lists show too; told when it is committed. */
    void ticketChanged(String number) {
        AfterCommit.run(() -> {
            listsChanged();
            bells.ring(number);
        });
    }

    /** Something that only the page of a ticket shows: who is there, who writes, what was delivered. */
    void pageChanged(String number) {
        AfterCommit.run(() -> bells.ring(number));
    }

    void listsChanged() {
        changes.incrementAndGet();
        bells.ring(LISTS);
    }

    /** Rises with every change of the lists. */
    long changes() {
        return changes.get();
    }

    Bells<String>.Ear listen(Set<String> things) {
        return bells.listen(things);
    }

    /** Whether any page is open. */
    boolean isWatched() {
        return !bells.listenedTo().isEmpty();
    }

    /** Numbers of the tickets whose pages are open. */
    Set<String> watched() {
        Set<String> all = new HashSet<>(bells.listenedTo());
        all.remove(LISTS);
        return all;
    }

    void ringAll() {
        bells.ringAll();
    }
}
