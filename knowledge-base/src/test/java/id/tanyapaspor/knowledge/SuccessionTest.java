package id.tanyapaspor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final int DAYS = 60;

    @Test
    void the_present_rule_ends_the_day_before_and_the_new_one_goes_on_as_it_would_have() {
        Period open = new Period(FIRST, null);
        Succession days = Succession.of(List.of(open), LocalDate.of(2027, 1, 1)).orElseThrow();
        assertThat(days.ended()).contains(new Period(FIRST, LocalDate.of(2026, 12, 31)));
        assertThat(days.young()).isEqualTo(new Period(LocalDate.of(2027, 1, 1), null));
    }

    @Test
    void nothing_is_prepared_for_a_day_on_which_a_rule_begins_already() {
        assertThat(Succession.of(List.of(new Period(FIRST, null)), FIRST)).isEmpty();
    }

    @Property
    void every_day_keeps_at_most_one_rule_and_no_day_loses_its_own(@ForAll("periods") List<Period> before,
            @ForAll @IntRange(min = 0, max = DAYS) int at) {
        LocalDate from = FIRST.plusDays(at);
        Optional<Succession> days = Succession.of(before, from);
        assertThat(days.isPresent()).isEqualTo(before.stream().noneMatch(period -> period.from().equals(from)));
        days.ifPresent(it -> {
            List<Period> after = new ArrayList<>(before);
            it.ending().ifPresent(after::remove);
            it.ended().ifPresent(after::add);
            after.add(it.young());
            for (LocalDate day = FIRST.minusDays(2); day.isBefore(FIRST.plusDays(2L * DAYS)); day = day.plusDays(1)) {
                assertThat(holding(after, day)).hasSizeLessThanOrEqualTo(1);
                assertThat(holding(after, day).size()).isGreaterThanOrEqualTo(holding(before, day).size());
                assertThat(holding(after, day).contains(it.young())).isEqualTo(it.young().covers(day));
            }
            assertThat(holding(after, from)).containsExactly(it.young());
        });
    }

    private static List<Period> holding(List<Period> periods, LocalDate day) {
        return periods.stream().filter(period -> period.covers(day)).toList();
    }

    /** Periods that do not overlap, with and without gaps; the last one may be open. */
    @Provide
    Arbitrary<List<Period>> periods() {
        return Arbitraries.integers().between(1, 12).list().ofMaxSize(5).flatMap(lengths -> Arbitraries.integers()
                .between(0, 4).list().ofSize(lengths.size())
                .flatMap(gaps -> Arbitraries.of(true, false).map(open -> periods(lengths, gaps, open))));
    }

    private static List<Period> periods(List<Integer> lengths, List<Integer> gaps, boolean open) {
        List<Period> periods = new ArrayList<>();
        LocalDate next = FIRST;
        for (int i = 0; i < lengths.size(); i++) {
            LocalDate from = next.plusDays(gaps.get(i));
            LocalDate until = from.plusDays(lengths.get(i) - 1L);
            periods.add(new Period(from, open && i == lengths.size() - 1 ? null : until));
            next = until.plusDays(1);
        }
        return Stream.of(periods).flatMap(List::stream).toList();
    }
}
