package id.tanyapaspor.bot.gaps;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.bot.editor.Drafts;
import id.tanyapaspor.bot.gaps.Gap.State;
import id.tanyapaspor.bot.release.Releases;

/**
 * All groups of missed questions as they stand now. A group that was decided on is found again by any question of it, so new
 * questions that ask the same go where the decision put the old ones, until a release was to mend them and did not.
 */
@Component
class GapList {

    private final Unanswered unanswered;
    private final Decisions decisions;
    private final Drafts drafts;
    private final Releases live;

    GapList(Unanswered unanswered, Decisions decisions, Drafts drafts, Releases live) {
        this.unanswered = unanswered;
        this.decisions = decisions;
        this.drafts = drafts;
        this.live = live;
    }

    /** All groups, those first that most people would be helped by. */
    List<Gap> all(Instant now) {
        List<Missed> missed = unanswered.of(now);
        Map<String, Decision> decided = decisions.byQuestion();
        return live.alikes().groups(missed.stream().map(Missed::text).toList()).stream()
                .map(group -> gap(group.stream().map(missed::get).toList(), decided))
                .sorted(Comparator.comparingDouble((Gap gap) -> -gap.weight(now)).thenComparing(Gap::id)).toList();
    }

    /** The group that holds a question. */
    Optional<Gap> holding(String question, Instant now) {
        return all(now).stream().filter(gap -> gap.questions().stream().anyMatch(one -> one.id().equals(question)))
                .findFirst();
    }

    private Gap gap(List<Missed> group, Map<String, Decision> decided) {
        Optional<Decision> last = group.stream().map(one -> decided.get(one.id())).filter(Objects::nonNull)
                .max(Comparator.comparing(Decision::at).thenComparing(Decision::id));
        return last.map(decision -> after(decision, group, decided))
                .orElseGet(() -> new Gap(group, State.OPEN, last, OptionalLong.empty()));
    }

    private Gap after(Decision decision, List<Missed> group, Map<String, Decision> decided) {
        if (!decision.kind().mends()) {
            return new Gap(group, State.SETTLED, Optional.of(decision), OptionalLong.empty());
        }
        OptionalLong mended = decisions.mended(decision);
        if (mended.isEmpty()) {
            boolean draft = decision.path().flatMap(ContentPath::of).flatMap(drafts::of).isPresent();
            return new Gap(group, draft ? State.WAITING : State.DISCARDED, Optional.of(decision), mended);
        }
        List<Missed> still = group.stream()
                .filter(one -> one.release() >= mended.getAsLong() && !decided.containsKey(one.id())).toList();
        return still.isEmpty()
                ? new Gap(group, State.SETTLED, Optional.of(decision), mended)
                : new Gap(still, State.AGAIN, Optional.of(decision), mended);
    }
}
