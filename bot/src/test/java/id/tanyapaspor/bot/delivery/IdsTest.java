package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {

    @Test
    void idsSortInTheOrderInWhichTheyAreMade() {
        List<String> ids = Stream.generate(Ids::next).limit(200_000).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-v]{26}"));
    }

    @Test
    void aTimeBeforeAnIdSortsBeforeAllThatWereMadeSince() {
        String early = Ids.next();
        String now = Ids.next();
        assertThat(Ids.before(now, Duration.ofMinutes(1))).isLessThan(early);
        assertThat(Ids.before(now, Duration.ofMillis(-1))).isGreaterThan(now);
        assertThat(Ids.before(Ids.before(now, Duration.ofMinutes(1)), Duration.ofMinutes(-1)))
                .isEqualTo(now.substring(0, 13));
    }

    @Test
    void manyThreadsGetDifferentIds() {
        var ids = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 100_000).parallel().forEach(_ -> assertThat(ids.add(Ids.next())).isTrue());
    }
}
