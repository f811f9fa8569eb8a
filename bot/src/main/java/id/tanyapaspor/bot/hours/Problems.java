package id.tanyapaspor.bot.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What was found while a form was read, so that all of it is told at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String field, String key, String... about) {
        found.add(new Problem(field, 0, key, List.of(about)));
    }

    <T> Optional<T> reading(String field, Supplier<T> what) {
        return reading(field, 0, what);
    }

    /** Reads, or remembers why it could not be read. */
    <T> Optional<T> reading(String field, int line, Supplier<T> what) {
        try {
            return Optional.of(what.get());
        } catch (Unreadable e) {
            found.add(new Problem(field, line, e.key(), e.about()));
            return Optional.empty();
        }
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    /** What was read, if nothing stands against it. */
    <T> Read<T> or(Supplier<T> read) {
        return found.isEmpty()
                ? new Read<>(Optional.of(read.get()), List.of())
                : new Read<>(Optional.empty(), found());
    }

    /** A form's value, or what stands against it. */
    record Read<T>(Optional<T> value, List<Problem> problems) {}
}
