package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.hours.Problems.Read;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type, what is read from it, and what they are told when it cannot be read. */
class FormsTest {

    private static final HolidayYear YEAR = new HolidayYear(2027, "SKB 1205/2026", true,
            List.of(Holiday.of("2027-01-01 Tahun Baru"), new Holiday(LocalDate.parse("2027-11-24"),
                    Holiday.Kind.NATIONAL, "Pilkada", "Keppres 9/2027")));

    @Test
    void an_office_that_types_nothing_keeps_nothing() {
        assertThat(OfficeForm.typed(Map.of()).read().value()).contains(OfficeHours.NONE);
        assertThat(OfficeForm.typed(Map.of("zona", "", "hari-1", " ", "diam", " ")).read().value())
                .contains(OfficeHours.NONE);
    }

    @Test
    void an_offices_hours_are_read_and_written_alike() {
        var typed = OfficeForm.typed(Map.of("zona", "WITA", "hari-1", "8.00-12.00", "hari-6", "Tutup", "hari-7",
                "closed", "diam", "45"));
        OfficeHours read = typed.read().value().orElseThrow();
        assertThat(read).isEqualTo(new OfficeHours(Optional.of(IndonesianTime.WITA.zone()),
                Map.of(DayOfWeek.MONDAY, Period.list("08:00-12:00"), DayOfWeek.SATURDAY, List.of(), DayOfWeek.SUNDAY,
                        List.of()),
                Optional.of(Duration.ofMinutes(45))));
        OfficeForm shown = OfficeForm.of(read, "tutup");
        assertThat(shown.week()).isEqualTo(Map.of(1, "08:00-12:00", 6, "tutup", 7, "tutup"));
        assertThat(shown.read().value()).contains(read);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_what_was_typed_is_kept() {
        var typed = OfficeForm.typed(Map.of("hari-1", "8-12", "hari-5", "08:00-12:00,11:00-13:00", "diam", "0"));
        Read<OfficeHours> read = typed.read();
        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).containsExactly(
                new Problem("hari-1", 0, "hours.problem.time", List.of("8")),
                new Problem("hari-5", 0, "hours.problem.overlap", List.of("08:00-12:00", "11:00-13:00")),
                new Problem("diam", 0, "hours.problem.silence", List.of("0")));
        assertThat(typed.week()).containsEntry(1, "8-12");
        assertThat(OfficeForm.typed(Map.of("diam", "1441")).read().value()).isEmpty();
        assertThat(OfficeForm.typed(Map.of("diam", "tiga puluh")).read().value()).isEmpty();
    }

    @Test
    void special_days_are_read() {
        assertThat(special(Map.of("sampai", "2027-03-09", "jenis", "buka", "jam", "08:00-12:00,12:30-15:00", "jumat",
                "08:00-11:30,12:30-15:30")).value()).contains(
                        new SpecialDays(LocalDate.parse("2027-02-08"), LocalDate.parse("2027-03-09"), "Ramadan",
                                Period.list("08:00-12:00,12:30-15:00"), Period.list("08:00-11:30,12:30-15:30"),
                                false));
        assertThat(special(Map.of()).value()).as("one day, closed").contains(
                new SpecialDays(LocalDate.parse("2027-02-08"), LocalDate.parse("2027-02-08"), "Ramadan", List.of(),
                        List.of(), false));
    }

    @Test
    void special_days_that_make_no_sense_are_refused() {
        assertThat(keys(special(Map.of("mulai", "8 Februari")))).containsExactly("mulai hours.problem.date");
        assertThat(keys(special(Map.of("mulai", "0202-02-08")))).containsExactly("mulai hours.problem.date");
        assertThat(keys(special(Map.of("mulai", "", "sampai", "besok")))).containsExactly("mulai hours.problem.date",
                "sampai hours.problem.date");
        assertThat(keys(special(Map.of("sampai", "2027-02-07")))).containsExactly("sampai hours.problem.range");
        assertThat(keys(special(Map.of("sampai", "2028-02-09")))).containsExactly("sampai hours.problem.long");
        assertThat(keys(special(Map.of("jenis", "buka")))).containsExactly("jam hours.problem.hours");
        assertThat(keys(special(Map.of("jam", "08:00-12:00")))).containsExactly("jenis hours.problem.closed");
        assertThat(keys(special(Map.of("jenis", "buka", "jam", "12:00-08:00", "jumat", "x"))))
                .containsExactly("jam hours.problem.backwards", "jumat hours.problem.period");
        assertThat(keys(special(Map.of("sebab", " ")))).containsExactly("sebab hours.problem.reason");
        assertThat(keys(special(Map.of("sebab", "x".repeat(101))))).containsExactly("sebab hours.problem.reason");
    }

    @Test
    void special_days_that_change_nothing_ask_whether_the_office_opens_on_a_weekend() {
        Map<String, String> saturday = Map.of("mulai", "2027-02-13", "jenis", "buka", "jam", "09:00-11:00");
        assertThat(keys(special(saturday))).containsExactly("juga hours.problem.nothing");
        Map<String, String> meant = new HashMap<>(saturday);
        meant.put("juga", "on");
        assertThat(special(meant).value()).isPresent();
    }

    @Test
    void a_holiday_is_read() {
        assertThat(holiday(YEAR, Map.of("jenis", "leave")).value()).contains(
                new Holiday(LocalDate.parse("2027-03-10"), Holiday.Kind.LEAVE, "Idulfitri", ""));
        assertThat(holiday(YEAR, Map.of("dasar", "Keppres 1/2027")).value()).contains(
                new Holiday(LocalDate.parse("2027-03-10"), Holiday.Kind.NATIONAL, "Idulfitri", "Keppres 1/2027"));
    }

    @Test
    void a_holiday_needs_a_free_date_of_its_year_a_name_and_a_source() {
        assertThat(keys(holiday(YEAR, Map.of("tanggal", "2028-03-10")))).containsExactly("tanggal hours.problem.year");
        assertThat(keys(holiday(YEAR, Map.of("tanggal", "2027-01-01")))).containsExactly("tanggal hours.problem.taken");
        assertThat(keys(holiday(YEAR, Map.of("tanggal", "10/3/2027", "nama", "")))).containsExactly(
                "tanggal hours.problem.date", "nama hours.problem.name");
        assertThat(keys(holiday(YEAR, Map.of("nama", "Cuti bersama Idulfitri")))).containsExactly(
                "nama hours.problem.leave");
        assertThat(keys(holiday(HolidayYear.missing(2027), Map.of()))).as("the year has no decree to rest on")
                .containsExactly("dasar hours.problem.source");
    }

    @Test
    void a_whole_list_is_read_from_lines() {
        Read<List<Holiday>> read = new HolidayLines("""
                2027-11-24 Pilkada

                2027-03-09 Cuti bersama Idulfitri
                """).read(YEAR);
        assertThat(read.value().orElseThrow()).containsExactly(Holiday.of("2027-03-09 Cuti bersama Idulfitri"),
                YEAR.days().getLast());
        assertThat(HolidayLines.of(YEAR).read(YEAR).value()).contains(YEAR.days());
    }

    @Test
    void each_line_that_makes_no_sense_is_told_with_its_number() {
        Read<List<Holiday>> read = new HolidayLines("""
                2027-01-01 Tahun Baru
                10 Maret Idulfitri
                2026-03-10 Idulfitri
                2027-01-01 Tahun Baru lagi
                2027-05-01
                """).read(YEAR);
        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).containsExactly(
                new Problem("daftar", 2, "hours.problem.date", List.of("10")),
                new Problem("daftar", 3, "hours.problem.year", List.of("2026-03-10", "2027")),
                new Problem("daftar", 4, "hours.problem.twice", List.of("2027-01-01")),
                new Problem("daftar", 5, "hours.problem.holiday", List.of("2027-05-01")));
    }

    private static Read<SpecialDays> special(Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(Map.of("mulai", "2027-02-08", "jenis", "tutup", "sebab", "Ramadan"));
        fields.putAll(typed);
        return SpecialForm.typed(fields).read(
                new Hours(TestHours.JAKARTA, TestHours.WEEK, List.of(), Set.of(LocalDate.parse("2027-03-10"))));
    }

    private static Read<Holiday> holiday(HolidayYear list, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(Map.of("tanggal", "2027-03-10", "nama", "Idulfitri"));
        fields.putAll(typed);
        return HolidayForm.typed(fields).read(list);
    }

    private static List<String> keys(Read<?> read) {
        assertThat(read.value()).isEmpty();
        return read.problems().stream().map(problem -> problem.field() + " " + problem.key()).toList();
    }
}
