package id.tanyapaspor.knowledge.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.knowledge.Fee;
import id.tanyapaspor.knowledge.Period;

class FeeQuotesTest {

    private static final LocalDate CHANGE = LocalDate.of(2024, 12, 17);
    private static final Map<String, Fee> FEES = Map.of("paspor",
            new Fee("paspor", "Paspor", List.of(new Fee.Rate(new Period(CHANGE, null), 650_000, "PP 45/2024"),
                    new Fee.Rate(new Period(CHANGE.minusYears(1), CHANGE.minusDays(1)), 350_000, "PP 28/2019"))));

    @Test
    void fills_in_the_amount_of_the_day() {
        assertThat(FeeQuotes.fill("Biaya {{biaya.paspor}}.", FEES, CHANGE)).contains("Biaya Rp650.000.");
        assertThat(FeeQuotes.fill("Biaya {{biaya.paspor}}.", FEES, CHANGE.minusDays(1))).contains("Biaya Rp350.000.");
    }

    @Test
    void a_day_that_no_rate_covers_has_no_text_and_never_the_last_value() {
        assertThat(FeeQuotes.fill("Biaya {{biaya.paspor}}.", FEES, CHANGE.minusYears(2))).isEmpty();
    }

    @Test
    void an_unknown_fee_has_no_text() {
        assertThat(FeeQuotes.fill("{{biaya.kuda}}", FEES, CHANGE)).isEmpty();
    }
}
