package id.tanyapaspor.indexer;

import id.tanyapaspor.indexer.building.Brain;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.indexer.building.Threshold;

/**
 * What a release promises of its direct answers, and what that stands on.
 *
 * @param maxWrong share of direct answers that may be wrong
 * @param direct from when an entry is said
 * @param strict the same for entries where an error costs most
 * @param choice from when a choice is offered
 * @param quoted from when a document is quoted
 * @param sample questions that the thresholds stand on
 * @param labelled whether these were labelled by people; else they are the content's own
 * @param learnt whether all was learnt from this content, not from that of a release before it
 */
public record Standing(double maxWrong, Bar direct, Bar strict, Bar choice, Bar quoted, int sample, boolean labelled,
        boolean learnt) {

    /**
     * A threshold.
     *
     * @param from the confidence that is asked for; above 1 when no answer can be promised
     * @param answered questions of the sample that reach it
     * @param wrong how many of these were wrong
     */
    public record Bar(double from, int answered, int wrong) {

        private static Bar of(Threshold threshold) {
            return new Bar(threshold.value(), threshold.answered(), threshold.wrong());
        }

        /** Whether the sample is large and right enough for any answer at all. */
        public boolean carries() {
            return from <= 1;
        }
    }

    static Standing of(Release release) {
        Brain brain = release.brain();
        return new Standing(brain.maxWrong(), Bar.of(brain.direct()), Bar.of(brain.strict()), Bar.of(brain.clarify()),
                Bar.of(release.trust().threshold()), brain.sample().questions(), brain.sample().labelled(),
                release.isLearnt());
    }
}
