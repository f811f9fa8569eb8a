package id.tanyapaspor.bot.gaps;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Questions that ask the same and were not settled.
 *
 * @param questions those that count, the most typical first
 * @param state where it stands
 * @param decision the last one on any question of the group
 * @param mended number of the release that was to mend it
 */
record Gap(List<Missed> questions, State state, Optional<Decision> decision, OptionalLong mended) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** After so many days a question counts half. */
    private static final double HALF_LIFE = 14;
    private static final double DAY = Duration.ofDays(1).toMillis();

    /** Where a group stands. */
    enum State {
        /** Nobody has decided. */
        OPEN,
        /** It was to be mended by a release, and people still ask it in vain. */
        AGAIN,
        /** Its draft was given up before it was released. */
        DISCARDED,
        /** Its draft waits for a release. */
        WAITING,
        /** It was mended, or there is nothing to mend. */
        SETTLED;

        boolean isOpen() {
            return this == OPEN || this == AGAIN || this == DISCARDED;
        }
    }

    /** The group stands at the address of its most typical question; any other of it leads there, too. */
    public String id() {
        return typical().id();
    }

    public Missed typical() {
        return questions.getFirst();
    }

    public int count() {
        return questions.size();
    }

    /** How many of each kind, the weightiest kind first. */
    public Map<Missed.Kind, Long> kinds() {
        Map<Missed.Kind, Long> kinds = new EnumMap<>(Missed.Kind.class);
        questions.forEach(question -> kinds.merge(question.kind(), 1L, Long::sum));
        return kinds;
    }

    public Instant latest() {
        return questions.stream().map(Missed::at).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** How many questions of the last seven days, and of the seven before. */
    public long lately(Instant now) {
        return between(now.minus(WEEK), now.plusMillis(1));
    }

    public long before(Instant now) {
        return between(now.minus(WEEK.multipliedBy(2)), now.minus(WEEK));
    }

    private long between(Instant from, Instant to) {
        return questions.stream().filter(one -> !one.at().isBefore(from) && one.at().isBefore(to)).count();
    }

    /** What it would help to answer this: its questions, recent ones more. */
    double weight(Instant now) {
        return questions.stream().mapToDouble(one -> Math.pow(0.5,
                Math.max(0, Duration.between(one.at(), now).toMillis()) / DAY / HALF_LIFE)).sum();
    }

    /** Ways in which it was asked, each once, the most typical first. */
    public List<String> phrasings() {
        return questions.stream().map(Missed::text).distinct().toList();
    }
}
