package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class PacerTest {

    @Property
    void noSpanOfTimeHoldsMoreThanTheBurstAndOneForEachInterval(
            @ForAll @IntRange(min = 1, max = 20) int burst,
            @ForAll @IntRange(min = 1, max = 1000) int interval,
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 500) Integer> steps) {
        Pacer pacer = new Pacer();
        var budget = List.of(new Channel.Budget("b", burst, interval));
        List<Long> sent = new java.util.ArrayList<>();
        long now = 1_000_000;
        for (int step : steps) {
            now += step;
            Instant moment = Instant.ofEpochMilli(now);
            if (!pacer.free(budget).isAfter(moment)) {
                pacer.use(budget, moment);
                sent.add(now);
            }
        }
        for (int first = 0; first < sent.size(); first++) {
            for (int last = first; last < sent.size(); last++) {
                assertThat(last - first + 1)
                        .isLessThanOrEqualTo(burst + (int) ((sent.get(last) - sent.get(first)) / interval));
            }
        }
    }
}
