package id.tanyapaspor.indexer.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopTest {

    @Test
    void the_greatest_are_found_wherever_they_stand() {
        assertThat(Top.of(new float[]{ 0.5f, 3, 0, 2, 7, 1e-9f }, 3)).containsExactlyInAnyOrder(4, 1, 3);
    }

    @Test
    void of_equal_values_the_first_places_are_taken() {
        assertThat(Top.of(new float[]{ 1, 2, 1, 1 }, 2)).containsExactlyInAnyOrder(1, 0);
    }

    @Test
    void zero_is_never_among_them() {
        assertThat(Top.of(new float[]{ 0, 1, 0 }, 3)).containsExactly(1);
        assertThat(Top.of(new float[0], 3)).isEmpty();
    }
}
