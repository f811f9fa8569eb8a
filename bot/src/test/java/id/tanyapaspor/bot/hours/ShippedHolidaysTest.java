package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The settings and the lists of holidays as they ship. */
class ShippedHolidaysTest {

    private final ApplicationContextRunner shipped = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(HoursConfiguration.ReadsPeriods.class, HoursConfiguration.ReadsHolidays.class,
                    Properties.class);

    @EnableConfigurationProperties({ HoursSettings.class, ShippedHolidays.class })
    static class Properties {}

    @Test
    void every_year_names_its_decree_and_stands_in_order() {
        shipped.run(context -> assertThat(context.getBean(ShippedHolidays.class).years()).containsOnlyKeys(2026, 2027)
                .allSatisfy((year, list) -> {
                    assertThat(list.decreed()).isTrue();
                    assertThat(list.source()).contains("SKB 3 Menteri", "/" + (year - 1));
                    assertThat(list.days()).isSortedAccordingTo((one, other) -> one.day().compareTo(other.day()));
                }));
    }

    /** What the ministers announced with each decree. */
    @Test
    void the_lists_have_as_many_days_as_the_decrees() {
        shipped.run(context -> {
            ShippedHolidays lists = context.getBean(ShippedHolidays.class);
            assertThat(count(lists, 2026, Holiday.Kind.NATIONAL)).isEqualTo(17);
            assertThat(count(lists, 2026, Holiday.Kind.LEAVE)).isEqualTo(8);
            assertThat(count(lists, 2027, Holiday.Kind.NATIONAL)).isEqualTo(18);
            assertThat(count(lists, 2027, Holiday.Kind.LEAVE)).isEqualTo(8);
        });
    }

    @Test
    void collective_leave_is_told_apart_by_its_name() {
        assertThat(Holiday.of("2027-03-09 Cuti bersama Idulfitri")).isEqualTo(
                new Holiday(LocalDate.parse("2027-03-09"), Holiday.Kind.LEAVE, "Idulfitri", ""));
        assertThat(Holiday.of("2027-03-09 CUTI BERSAMA: Idulfitri").kind()).isEqualTo(Holiday.Kind.LEAVE);
        assertThat(Holiday.of("2027-03-10 Idulfitri").kind()).isEqualTo(Holiday.Kind.NATIONAL);
        assertThat(Holiday.of("2027-03-09 Cuti bersama Idulfitri").line())
                .isEqualTo("2027-03-09 Cuti bersama Idulfitri");
    }

    @Test
    void a_list_that_makes_no_sense_stops_the_start_and_says_why() {
        Holiday day = Holiday.of("2026-01-01 Tahun Baru");
        assertThatThrownBy(() -> lists(2027, List.of(day))).hasMessageContaining("another year");
        assertThatThrownBy(() -> lists(2026, List.of(day, day))).hasMessageContaining("twice");
        assertThatThrownBy(() -> Holiday.of("2026-01-01")).hasMessageContaining("2026-01-01");
        assertThatThrownBy(() -> Holiday.of("2026-01-01 Cuti bersama")).hasMessageContaining("its name");
        assertThatThrownBy(() -> Holiday.of("1 Januari")).hasMessageContaining("2026-01-31");
    }

    @Test
    void the_country_keeps_office_hours() {
        shipped.run(context -> {
            HoursSettings country = context.getBean(HoursSettings.class);
            assertThat(country.hours().get(DayOfWeek.FRIDAY)).isEqualTo(Period.list("08:00-11:30,13:00-16:00"));
            assertThat(country.hours()).doesNotContainKey(DayOfWeek.SATURDAY);
            assertThat(country.silence()).hasMinutes(30);
        });
    }

    @Test
    void settings_change_the_hours() {
        shipped.withPropertyValues("tanyapaspor.desk.hours.saturday=09:00-11:00",
                "tanyapaspor.desk.zone=Asia/Jayapura", "tanyapaspor.desk.silence=45m").run(context -> {
                    HoursSettings country = context.getBean(HoursSettings.class);
                    assertThat(country.hours().get(DayOfWeek.SATURDAY)).isEqualTo(Period.list("09:00-11:00"));
                    assertThat(country.zone()).isEqualTo(IndonesianTime.WIT.zone());
                    assertThat(country.silence()).hasMinutes(45);
                });
    }

    @Test
    void a_setting_that_cannot_be_read_stops_the_start_and_says_how_to_write_it() {
        shipped.withPropertyValues("tanyapaspor.desk.hours.saturday=09:00").run(context -> assertThat(context)
                .getFailure().rootCause().hasMessageContaining("Write a period as 08:00-12:00, not 09:00"));
    }

    private static long count(ShippedHolidays lists, int year, Holiday.Kind kind) {
        return lists.years().get(year).days().stream().filter(day -> day.kind() == kind).count();
    }

    private static ShippedHolidays lists(int year, List<Holiday> days) {
        return new ShippedHolidays(Map.of(year, new ShippedHolidays.Year("SKB", true, days)));
    }
}
