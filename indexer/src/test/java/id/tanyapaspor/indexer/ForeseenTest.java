package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What a candidate learnt before it was released. */
class ForeseenTest {

    private static final double MAX_WRONG = 0.03;

    @Test
    void a_release_has_at_once_what_its_candidate_learnt() throws IOException {
        try (LiveIndex live = live(); LiveIndex candidate = candidate(live, "dua")) {
            assertThat(candidate.standing().learnt()).isFalse();
            candidate.learn(MAX_WRONG, Progress.SILENT);
            assertThat(candidate.standing().learnt()).isTrue();
            live.foresee(candidate);
            assertThat(live.current().number()).as("nothing changes before the release").isEqualTo(1);

            live.carryOver(SmallContent.of("dua").files(), 2, MAX_WRONG, Progress.SILENT);

            assertThat(live.current().number()).isEqualTo(2);
            assertThat(live.current().isLearnt()).isTrue();
            assertThat(live.standing()).isEqualTo(candidate.standing());
        }
    }

    @Test
    void another_content_or_promise_has_nothing_of_it() throws IOException {
        try (LiveIndex live = live(); LiveIndex candidate = candidate(live, "dua")) {
            candidate.learn(MAX_WRONG, Progress.SILENT);
            live.foresee(candidate);
            live.carryOver(SmallContent.of("tiga").files(), 2, MAX_WRONG, Progress.SILENT);
            assertThat(live.current().isLearnt()).isFalse();
            live.carryOver(SmallContent.of("dua").files(), 3, MAX_WRONG, Progress.SILENT);
            assertThat(live.current().isLearnt()).as("it was for the next release only").isFalse();
        }
        try (LiveIndex live = live(); LiveIndex candidate = candidate(live, "dua")) {
            candidate.learn(MAX_WRONG, Progress.SILENT);
            live.foresee(candidate);
            live.carryOver(SmallContent.of("dua").files(), 2, MAX_WRONG * 2, Progress.SILENT);
            assertThat(live.current().isLearnt()).isFalse();
        }
    }

    @Test
    void how_far_learning_is_only_rises() throws IOException {
        try (LiveIndex live = live(); LiveIndex candidate = candidate(live, "dua")) {
            List<Double> shares = new ArrayList<>();
            candidate.learn(MAX_WRONG, (step, share) -> shares.add(share));
            assertThat(shares).isSorted().hasSizeGreaterThan(5).last().isEqualTo(1.0);
        }
    }

    private static LiveIndex live() throws IOException {
        LiveIndex live = LiveIndex.inMemory();
        live.release(SmallContent.of("satu").files(), 1, MAX_WRONG, Progress.SILENT);
        return live;
    }

    private static LiveIndex candidate(LiveIndex live, String marker) throws IOException {
        return live.candidate(SmallContent.of(marker).files(), 2, MAX_WRONG, Progress.SILENT);
    }
}
