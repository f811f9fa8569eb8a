package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.desk.WaitEstimate.Served;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitEstimateTest {

    @Test
    void nothing_is_promised_while_too_little_is_known() {
        List<Served> seven = IntStream.range(0, 7).mapToObj(i -> served(1, 10)).toList();
        assertThat(new WaitEstimate(seven, Optional.empty()).at(3)).isEmpty();
    }

    @Test
    void a_steady_pace_is_promised_by_place() {
        List<Served> steady = IntStream.rangeClosed(1, 10).mapToObj(place -> served(place, 4 * place)).toList();
        assertThat(new WaitEstimate(steady, Optional.empty()).at(5)).contains(new Standing.Wait(20, 20));
    }

    @Test
    void a_desk_that_stands_still_stretches_the_range() {
        List<Served> steady = IntStream.rangeClosed(1, 10).mapToObj(place -> served(place, 4 * place)).toList();
        var stalled = new WaitEstimate(steady, Optional.of(served(1, 60)));
        assertThat(stalled.at(1).orElseThrow().to()).isEqualTo(60);
    }

    @Test
    void waits_of_no_length_make_a_short_promise() {
        List<Served> quick = IntStream.range(0, 10).mapToObj(i -> served(1, 0)).toList();
        assertThat(new WaitEstimate(quick, Optional.empty()).at(2)).contains(new Standing.Wait(1, 5));
    }

    /** Three officers, a person every three minutes, eight minutes each: most true waits lie in the range promised. */
    @Test
    void in_a_simulated_day_most_waits_lie_in_the_range_promised() {
        var random = new Random(20261120);
        List<Served> past = day(random, 400);
        List<Served> today = day(random, 400);
        int inside = 0;
        int told = 0;
        var recent = new ArrayList<>(past.subList(300, 400));
        for (Served one : today) {
            Optional<Standing.Wait> range = new WaitEstimate(recent, Optional.empty()).at(one.place());
            long minutes = one.waited().toMinutes();
            told++;
            inside += range.filter(r -> minutes >= r.from() - 1 && minutes <= r.to()).isPresent() ? 1 : 0;
            recent.removeFirst();
            recent.add(one);
        }
        System.out.printf("Simulated day: %d of %d waits lay in the range promised%n", inside, told);
        assertThat(inside).isGreaterThan(told * 7 / 10);
    }

    private static List<Served> day(Random random, int people) {
        var officersFree = new PriorityQueue<Double>(List.of(0.0, 0.0, 0.0));
        var starts = new ArrayList<Double>();
        var served = new ArrayList<Served>();
        double arrival = 0;
        for (int i = 0; i < people; i++) {
            arrival += -3 * Math.log(1 - random.nextDouble());
            double at = arrival;
            double start = Math.max(at, officersFree.poll());
            int place = 1 + (int) starts.stream().filter(other -> other > at).count();
            starts.add(start);
            officersFree.add(start + 4 + 8 * random.nextDouble());
            served.add(new Served(place, Duration.ofMillis((long) ((start - at) * 60_000))));
        }
        return served;
    }

    private static Served served(int place, int minutes) {
        return new Served(place, Duration.ofMinutes(minutes));
    }
}
