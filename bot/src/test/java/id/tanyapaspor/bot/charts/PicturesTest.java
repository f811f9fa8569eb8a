package id.tanyapaspor.bot.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Bars are as long as their numbers, and nothing leaves its picture. */
class PicturesTest {

    @Property
    void columns_are_as_high_as_their_numbers_and_stay_inside(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 100_000) Integer> numbers) {
        Columns columns = Columns.of(numbers.stream().map(n -> new Columns.Values("00", n, n / 2)).toList());
        double unit = (columns.rules().getFirst().y() - columns.rules().getLast().y())
                / columns.rules().getLast().value();
        for (int i = 0; i < numbers.size(); i++) {
            Box box = columns.pairs().get(i).first();
            assertThat(box.height()).isCloseTo(numbers.get(i) * unit, within(0.2));
            assertThat(box.y()).isGreaterThanOrEqualTo(Columns.TOP - 0.1);
            assertThat(box.y() + box.height()).isCloseTo(Columns.HEIGHT - Columns.BOTTOM, within(0.2));
            assertThat(columns.pairs().get(i).second().x()).isGreaterThan(box.x());
        }
        assertThat(columns.pairs().getLast().second().x()).isLessThan(Columns.WIDTH);
        assertThat(columns.rules()).hasSizeBetween(2, 5);
    }

    @Property
    void names_below_columns_do_not_run_into_each_other(@ForAll @IntRange(min = 1, max = 60) int count) {
        List<Double> middles = Columns.of(IntStream.range(0, count)
                .mapToObj(n -> new Columns.Values("31 Agu", n, n)).toList()).pairs().stream()
                .filter(pair -> !pair.name().isEmpty()).map(Columns.Pair::middle).toList();
        for (int i = 1; i < middles.size(); i++) {
            assertThat(middles.get(i) - middles.get(i - 1)).isGreaterThan(6 * 6.6);
        }
        assertThat(middles).isNotEmpty();
    }

    @Test
    void the_longest_bar_is_as_wide_as_the_picture() {
        Bars bars = Bars.of(List.of(new Bars.Value("a", 40, "40"), new Bars.Value("b".repeat(80), 10, "10"),
                new Bars.Value("c", 0, "0")));
        assertThat(bars.bars()).extracting(bar -> bar.box().width()).containsExactly(360.0, 90.0, 0.0);
        assertThat(bars.bars().get(1).name()).endsWith("…").hasSizeLessThan(45);
        assertThat(bars.height()).isEqualTo(132);
        assertThat(Bars.of(List.of()).height()).isZero();
    }

    @Test
    void parts_fill_their_bar_and_are_filled_differently() {
        Parts parts = Parts.of(List.of(new Parts.Value("a", 3, "3"), new Parts.Value("b", 0, "0"),
                new Parts.Value("c", 1, "1")));
        assertThat(parts.parts()).extracting(part -> part.box().x()).containsExactly(0.0, 270.0, 270.0);
        assertThat(parts.parts()).extracting(part -> part.box().width()).containsExactly(270.0, 0.0, 90.0);
        assertThat(parts.parts()).extracting(Parts.Part::fill).doesNotHaveDuplicates();
    }

    @Test
    void a_picture_of_nothing_is_empty() {
        assertThat(Columns.of(List.of()).pairs()).isEmpty();
        assertThat(Parts.of(List.of(new Parts.Value("a", 0, "0"))).parts().getFirst().box().width()).isZero();
    }
}
