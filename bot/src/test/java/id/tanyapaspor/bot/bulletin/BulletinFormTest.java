package id.tanyapaspor.bot.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import id.tanyapaspor.bot.bulletin.Content.Kind;
import id.tanyapaspor.knowledge.Period;

/** What an editor typed, and what it means in western time. */
class BulletinFormTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z"); // 10.00 WIB

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            OUTAGE | Mati | -                | -                | -
            OUTAGE | Mati | 2026-11-20T09:00 | 2026-11-20T10:01 | -
            OUTAGE | -    | -                | -                | teks
            OUTAGE | Mati | kemarin          | -                | mulai
            OUTAGE | Mati | 2026-11-31T09:00 | -                | mulai
            OUTAGE | Mati | -                | nanti            | selesai
            OUTAGE | Mati | -                | 2026-11-20T10:00 | selesai
            OUTAGE | Mati | 2026-11-21T09:00 | 2026-11-21T09:00 | selesai
            NEWS   | Baru | -                | -                | selesai
            NEWS   | Baru | -                | 2026-11-21T00:00 | -
            """)
    void what_is_wrong_is_named_by_its_field(Kind kind, String text, String start, String end, String fault) {
        assertThat(form(kind, text, start, end).faults(NOW)).extracting(BulletinForm.Fault::field)
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({ "400, true", "401, false" })
    void a_text_is_short(int letters, boolean fine) {
        assertThat(form(Kind.OUTAGE, "a".repeat(letters), null, null).faults(NOW).isEmpty()).isEqualTo(fine);
    }

    /** Through the form and back nothing moves but the seconds, which a form does not show. */
    @Property(tries = 300)
    void a_moment_comes_back_as_it_was_shown(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long seconds) {
        Instant start = Instant.ofEpochSecond(seconds);
        Content content = new Content(Kind.OUTAGE, "Mati", "", new TreeSet<>(), new TreeSet<>(), start,
                Optional.of(start.plus(Duration.ofDays(1))));
        var care = new Bulletin.Care(start, start);
        var bulletin = new Bulletin("b", 3, content, new Bulletin.Owner("o", "O"), care, Optional.empty());
        BulletinForm form = BulletinForm.of(bulletin);
        assertThat(form.content(NOW).startsAt()).isEqualTo(start.truncatedTo(ChronoUnit.MINUTES));
        assertThat(form.content(NOW).endsAt())
                .contains(start.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES));
        assertThat(LocalDateTime.parse(form.mulai()).atZone(Period.WIB).toInstant())
                .isEqualTo(form.content(NOW).startsAt());
    }

    private static BulletinForm form(Kind kind, String text, String start, String end) {
        return new BulletinForm(0, kind, text, null, null, null, start, end, null, false);
    }
}
