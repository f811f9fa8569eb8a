package id.tanyapaspor.bot.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

import id.tanyapaspor.bot.charts.Days;
import id.tanyapaspor.bot.charts.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How figures read. */
class ReadingTest {

    private final Reading indonesian = in("id");
    private final Reading english = in("en");

    static Reading in(String language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/board", "messages/desk");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Reading(messages, Locale.of(language), Book.JAKARTA);
    }

    @ParameterizedTest
    @CsvSource({ "PT0S, 0 mnt, 0 mnt", "PT20S, < 1 mnt, < 1 mnt", "PT29M29S, 29 mnt, 29 mnt",
        "PT59M30S, 1 jam, 1 jam", "PT1H5M, 1 jam 5 mnt, 1 jam 5 mnt", "PT50H, 50 jam, 2 hari 2 jam" })
    void working_time_is_told_in_hours_and_time_by_the_clock_in_days(Duration length, String working, String clock) {
        assertThat(indonesian.span(length)).isEqualTo(working);
        assertThat(indonesian.clock(length)).isEqualTo(clock);
    }

    @Test
    void a_share_never_says_all_or_nothing_when_it_is_not_so() {
        assertThat(indonesian.share(1, 1000)).isEqualTo("< 1 %");
        assertThat(indonesian.share(999, 1000)).isEqualTo("> 99 %");
        assertThat(indonesian.share(0, 1000)).isEqualTo("0 %");
        assertThat(indonesian.share(1000, 1000)).isEqualTo("100 %");
        assertThat(indonesian.share(0, 0)).isEqualTo("–");
        assertThat(indonesian.countOf(1234, 2000)).isEqualTo("1.234 (62 %)");
        assertThat(english.countOf(1234, 2000)).isEqualTo("1,234 (62 %)");
    }

    @Test
    void days_and_moments_are_told_in_both_languages() {
        Days week = Days.latest(7, LocalDate.parse("2026-11-20"));
        assertThat(indonesian.days(week)).isEqualTo("Sabtu, 14 November – Jumat, 20 November 2026");
        assertThat(indonesian.days(Days.latest(60, LocalDate.parse("2026-01-20"))))
                .isEqualTo("Sabtu, 22 November 2025 – Selasa, 20 Januari 2026");
        assertThat(english.days(Days.latest(1, LocalDate.parse("2026-11-20")))).isEqualTo("Friday, 20 November 2026");
        assertThat(indonesian.shortDays(week)).isEqualTo("14 Nov – 20 Nov");
        assertThat(indonesian.moment(Book.at("2026-11-20T08:05"))).isEqualTo("20 Nov 2026 08.05");
        assertThat(indonesian.hour(8)).isEqualTo("08–09");
    }
}
