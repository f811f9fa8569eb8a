package id.tanyapaspor.bot.charts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to look at.
 *
 * @param office an office's name, {@link #EVERY} or {@link #NONE}
 * @param problem name of the message that says what was wrong with the days asked for; then these are today's
 */
public record Choice(Span span, Days days, String office, Optional<String> problem) {

    public static final String EVERY = "";

    /** Tickets that belong to no office. */
    public static final String NONE = "-";

    /** More would be slow to reckon and too much to read. */
    public static final int MOST_DAYS = 366;

    /** How the days were chosen. */
    public enum Span {
        TODAY("hari", 1),
        WEEK("7", 7),
        MONTH("30", 30),
        OTHER("lain", 0);

        private final String text;
        private final int days;

        Span(String text, int days) {
            this.text = text;
            this.days = days;
        }

        /** Name of the message that tells it. */
        public String message() {
            return "board.days." + text;
        }
    }

    /** The question as it stands in an address: a word for the days or the first and the last, and the office. */
    public record Asked(@Nullable String masa, @Nullable String dari, @Nullable String sampai,
            @Nullable String kantor) {

        public Asked {
            masa = Objects.requireNonNullElse(masa, "");
            dari = Objects.requireNonNullElse(dari, "");
            sampai = Objects.requireNonNullElse(sampai, "");
            kantor = Objects.requireNonNullElse(kantor, EVERY);
        }

        /** The last seven days where no days were asked for, instead of today. */
        public Asked orWeek() {
            return masa.isBlank() && dari.isBlank() && sampai.isBlank()
                    ? new Asked(Span.WEEK.text, dari, sampai, kantor)
                    : this;
        }
    }

    public static Choice of(Asked asked, LocalDate today) {
        for (Span span : Span.values()) {
            if (span != Span.OTHER && span.text.equals(asked.masa())) {
                return new Choice(span, Days.latest(span.days, today), asked.kantor(), Optional.empty());
            }
        }
        if (asked.dari().isBlank() && asked.sampai().isBlank()) {
            return new Choice(Span.TODAY, Days.latest(1, today), asked.kantor(), Optional.empty());
        }
        return between(asked, today);
    }

    private static Choice between(Asked asked, LocalDate today) {
        try {
            LocalDate first = asked.dari().isBlank() ? today : LocalDate.parse(asked.dari().strip());
            LocalDate last = asked.sampai().isBlank() ? today : LocalDate.parse(asked.sampai().strip());
            if (last.isBefore(first)) {
                return wrong("board.problem.order", asked, today);
            }
            var days = new Days(first, last);
            return days.count() > MOST_DAYS
                    ? wrong("board.problem.long", asked, today)
                    : new Choice(Span.OTHER, days, asked.kantor(), Optional.empty());
        } catch (DateTimeParseException _) {
            return wrong("board.problem.date", asked, today);
        }
    }

    private static Choice wrong(String problem, Asked asked, LocalDate today) {
        return new Choice(Span.OTHER, Days.latest(1, today), asked.kantor(), Optional.of(problem));
    }

    /** The address that leads to the same choice on another page. */
    public String at(String path) {
        var address = UriComponentsBuilder.fromUriString(path);
        if (span == Span.OTHER) {
            address.queryParam("dari", days.first()).queryParam("sampai", days.last());
        } else {
            address.queryParam("masa", span.text);
        }
        return with(address);
    }

    /** The address with other days and the same office. */
    public String at(String path, Span other) {
        return with(UriComponentsBuilder.fromUriString(path).queryParam("masa", other.text));
    }

    private String with(UriComponentsBuilder address) {
        if (!office.equals(EVERY)) {
            address.queryParam("kantor", "{kantor}");
            return address.encode().buildAndExpand(office).toUriString();
        }
        return address.toUriString();
    }
}
