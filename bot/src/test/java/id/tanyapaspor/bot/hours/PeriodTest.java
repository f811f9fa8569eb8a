package id.tanyapaspor.bot.hours;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = { "08:00-12:00", "8:00-12:00", " 08.00 - 12.00 ", "08:00–12:00", "08:00 — 12:00" })
    void a_period_is_read_as_people_write_it(String text) {
        assertThat(Period.of(text)).isEqualTo(new Period(480, 720));
    }

    @Test
    void a_period_reads_well_and_is_written_as_it_is_read() {
        Period period = Period.of("8.05-24:00");
        assertThat(period.shown()).isEqualTo("08.05–24.00");
        assertThat(Period.of(period.toString())).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8                | hours.problem.period    | 8
            pagi             | hours.problem.period    | pagi
            08:00-           | hours.problem.time      | ''
            08:00-12:00-13:00| hours.problem.period    | 08:00-12:00-13:00
            08:60-12:00      | hours.problem.time      | 08:60
            08:00-24:01      | hours.problem.time      | 24:01
            08:00-25:00      | hours.problem.time      | 25:00
            08:0-12:00       | hours.problem.time      | 08:0
            12:00-08:00      | hours.problem.backwards | 12:00-08:00
            08:00-08:00      | hours.problem.backwards | 08:00-08:00
            """)
    void one_that_makes_no_sense_is_refused_with_what_is_wrong(String text, String key, String about) {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> Period.of(text));
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.about()).containsExactly(about);
        assertThat(refused).hasMessageContaining(about);
    }

    @Test
    void several_are_put_in_order() {
        assertThat(Period.list("13:00-16:00, 08:00-12:00;")).isEqualTo(
                List.of(Period.of("08:00-12:00"), Period.of("13:00-16:00")));
        assertThat(Period.text(Period.list("13:00-16:00, 08:00-12:00"))).isEqualTo("08:00-12:00,13:00-16:00");
        assertThat(Period.list("08:00-12:00,12:00-16:00")).as("they may touch").hasSize(2);
        assertThat(Period.list(" ")).isEmpty();
    }

    @Test
    void periods_that_overlap_are_refused_by_name() {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> Period.list("11:59-16:00,08:00-12:00"));
        assertThat(refused.key()).isEqualTo("hours.problem.overlap");
        assertThat(refused.about()).containsExactly("08:00-12:00", "11:59-16:00");
        assertThat(catchThrowableOfType(Unreadable.class, () -> Period.list(" , ")).about()).containsExactly(",");
    }

    @Test
    void what_overlaps_or_touches_is_one_where_it_is_reckoned() {
        assertThat(Period.merged(List.of(Period.of("13:00-16:00"), Period.of("08:00-12:00"), Period.of("09:00-10:00"),
                Period.of("12:00-12:30")))).isEqualTo(Period.list("08:00-12:30,13:00-16:00"));
    }
}
