package id.tanyapaspor.bot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import id.tanyapaspor.bot.charts.Choice.Asked;
import id.tanyapaspor.bot.charts.Choice.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days an address asks for. */
class ChoiceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private static Choice asked(String masa, String dari, String sampai) {
        return Choice.of(new Asked(masa, dari, sampai, ""), TODAY);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "hari, '', '', 2026-11-20, 2026-11-20", "7, '', '', 2026-11-14, 2026-11-20",
        "30, '', '', 2026-10-22, 2026-11-20", "'', '', '', 2026-11-20, 2026-11-20",
        "'', 2026-11-01, 2026-11-15, 2026-11-01, 2026-11-15", "'', 2026-11-01, '', 2026-11-01, 2026-11-20",
        "'', '', 2026-11-25, 2026-11-20, 2026-11-25", "'', ' 2025-11-20 ', 2026-11-20, 2025-11-20, 2026-11-20" })
    void days_are_chosen_by_a_word_or_by_the_first_and_the_last(String masa, String dari, String sampai, String first,
            String last) {
        Choice choice = asked(masa, dari, sampai);
        assertThat(choice.problem()).isEmpty();
        assertThat(choice.days()).isEqualTo(new Days(LocalDate.parse(first), LocalDate.parse(last)));
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-21, 2026-11-01, order", "20-11-2026, 2026-11-21, date", "2026-02-30, 2026-11-21, date",
        "2025-11-19, 2026-11-20, long", "0001-01-01, 9999-12-31, long" })
    void what_cannot_be_shown_is_told_and_today_is_shown(String dari, String sampai, String problem) {
        Choice choice = asked("", dari, sampai);
        assertThat(choice.problem()).contains("board.problem." + problem);
        assertThat(choice.days()).isEqualTo(Days.latest(1, TODAY));
    }

    @Test
    void an_address_leads_back_to_the_same_choice() {
        Choice month = Choice.of(new Asked("30", "", "", "Kantor & Co. ?"), TODAY);
        assertThat(month.at("/papan")).isEqualTo("/papan?masa=30&kantor=Kantor%20%26%20Co.%20%3F");
        assertThat(month.at("/papan", Span.WEEK)).startsWith("/papan?masa=7&kantor=");
        assertThat(asked("", "2026-11-01", "2026-11-02").at("/papan"))
                .isEqualTo("/papan?dari=2026-11-01&sampai=2026-11-02");
    }
}
