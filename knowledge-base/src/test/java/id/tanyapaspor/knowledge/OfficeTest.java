package id.tanyapaspor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OfficeTest {

    @Test
    void distance_is_that_of_the_great_circle() {
        Office.Place jakarta = new Office.Place(-6.2, 106.8);
        Office.Place surabaya = new Office.Place(-7.3, 112.7);

        assertThat(jakarta.kilometresTo(surabaya)).isCloseTo(662, within(8.0));
        assertThat(jakarta.kilometresTo(jakarta)).isZero();
    }
}
