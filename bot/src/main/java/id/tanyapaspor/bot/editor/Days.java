package id.tanyapaspor.bot.editor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as forms send and files hold them. */
final class Days {

    private Days() {}

    static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException _) {
            return Optional.empty(); // so it is none, which is what was asked
        }
    }
}
