package id.tanyapaspor.indexer.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {

    /** Published sample sizes for a one-sided 95 % bound. */
    @ParameterizedTest(name = "{0} wrong of {1} shows at most {2}")
    @CsvSource({ "0,149,0.02", "1,236,0.02", "5,523,0.02", "20,1449,0.02", "0,59,0.05", "2,124,0.05", "10,336,0.05",
        "3,76,0.10" })
    void bounds_the_share_of_wrong_answers(int wrong, int n, double bound) {
        assertThat(ClopperPearson.upper(wrong, n, 0.05)).isCloseTo(bound, within(0.0015));
    }

    @Test
    void knows_nothing_when_all_were_wrong() {
        assertThat(ClopperPearson.upper(5, 5, 0.05)).isEqualTo(1);
    }
}
