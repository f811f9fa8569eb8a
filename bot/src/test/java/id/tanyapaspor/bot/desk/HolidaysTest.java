package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings and the list of holidays as they ship. */
class HolidaysTest {

    private final ApplicationContextRunner shipped = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(DeskConfiguration.class, Properties.class);

    @EnableConfigurationProperties({ DeskSettings.class, Holidays.class })
    static class Properties {}

    @Test
    void every_year_names_its_source_and_only_its_own_days() {
        shipped.run(context -> assertThat(context.getBean(Holidays.class).years()).containsOnlyKeys(2026, 2027)
                .allSatisfy((year, list) -> {
                    assertThat(list.source()).isNotBlank();
                    assertThat(list.days()).isNotEmpty().allMatch(day -> day.date().getYear() == year)
                            .isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()));
                }));
    }

    @Test
    void a_year_without_a_signed_list_says_so() {
        shipped.run(context -> {
            Holidays holidays = context.getBean(Holidays.class);
            assertThat(holidays.decreed(2026)).isTrue();
            assertThat(holidays.decreed(2027)).isFalse();
            assertThat(holidays.decreed(2028)).isFalse();
        });
    }

    @Test
    void the_desk_keeps_office_hours_and_holidays() {
        shipped.run(context -> {
            Hours hours = context.getBean(Hours.class);
            assertThat(hours.open(at(hours, "2026-11-20", 11))).isTrue();
            assertThat(hours.open(at(hours, "2026-11-20", 12))).isFalse();
            assertThat(hours.open(at(hours, "2026-12-25", 10))).isFalse();
            assertThat(hours.nextOpening(at(hours, "2026-12-24", 10))).contains(at(hours, "2026-12-28", 8));
        });
    }

    @Test
    void settings_change_the_hours() {
        shipped.withPropertyValues("tanyapaspor.desk.hours.saturday=09:00-11:00", "tanyapaspor.desk.zone=Asia/Jayapura")
                .run(context -> {
                    Hours hours = context.getBean(Hours.class);
                    assertThat(hours.open(LocalDate.parse("2026-11-21").atTime(9, 0).atZone(hours.zone()).toInstant()))
                            .isTrue();
                    assertThat(hours.zone().getId()).isEqualTo("Asia/Jayapura");
                });
    }

    private static Instant at(Hours hours, String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(hours.zone()).toInstant();
    }
}
