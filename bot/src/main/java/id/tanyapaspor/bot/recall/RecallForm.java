package id.tanyapaspor.bot.recall;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.bot.recall.Recall.Words;
import id.tanyapaspor.knowledge.Period;

/** What the form of a correction sends: the version, the first and the last day (WIB) on which it was shown, the words. */
record RecallForm(String path, String revisi, String dari, String sampai, String ralat, String inggris) {

    /** With what stands above it, one message takes so much on Telegram. */
    static final int LONGEST = 3_000;

    /** A field that did not come is empty. */
    RecallForm(@Nullable String path, @Nullable String revisi, @Nullable String dari, @Nullable String sampai,
            @Nullable String ralat, @Nullable String inggris) {
        this.path = requireNonNullElse(path, "");
        this.revisi = requireNonNullElse(revisi, "");
        this.dari = requireNonNullElse(dari, "");
        this.sampai = requireNonNullElse(sampai, "");
        this.ralat = requireNonNullElse(ralat, "").replace("\r\n", "\n").strip();
        this.inggris = requireNonNullElse(inggris, "").replace("\r\n", "\n").strip();
    }

    /** The words, unless there are none or too many. */
    Optional<Words> words() {
        return ralat.isEmpty() || ralat.length() > LONGEST || inggris.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new Words(ralat, inggris));
    }

    /** From the beginning of the first day to the end of the last; empty when these are no days, or in the wrong order. */
    Optional<Span> span() {
        try {
            Instant from = LocalDate.parse(dari).atStartOfDay(Period.WIB).toInstant();
            Instant to = LocalDate.parse(sampai).plusDays(1).atStartOfDay(Period.WIB).toInstant();
            return to.isAfter(from) ? Optional.of(new Span(from, to)) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty(); // so it is no day, which is what was asked
        }
    }

    record Span(Instant from, Instant to) {}
}
