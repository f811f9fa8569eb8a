package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.bot.editor.GateReport.Outcome;
import id.tanyapaspor.indexer.evaluation.Grade;

/** Which golden questions hold a release. */
class MovedTest {

    @ParameterizedTest
    @CsvSource({ "RIGHT,RIGHT,RIGHT,false", "RIGHT,RIGHT_CHOICE,RIGHT,true", "RIGHT_CHOICE,UNSURE,RIGHT_CHOICE,true",
        "RIGHT_CHOICE,RIGHT,RIGHT,false", "UNSURE,WRONG,WRONG,false", "RIGHT,RIGHT,RIGHT_CHOICE,false",
        "RIGHT,RIGHT,UNSURE,false", "RIGHT,RIGHT,WRONG_CHOICE,true", "RIGHT,RIGHT,WRONG,true",
        "RIGHT_CHOICE,RIGHT_CHOICE,WRONG,false" })
    void at_once_any_step_down_counts_and_after_learning_only_what_became_wrong(Grade was, Grade now, Grade learnt,
            boolean regression) {
        assertThat(moved(was, now, learnt, false).isRegression()).isEqualTo(regression);
    }

    @ParameterizedTest
    @CsvSource({ "RIGHT,UNSURE,true", "RIGHT_CHOICE,WRONG,true", "RIGHT_CHOICE,UNSURE,true",
        "RIGHT,RIGHT_CHOICE,false", "UNSURE,WRONG,false" })
    void what_is_about_the_change_must_not_be_lost_by_learning_either(Grade was, Grade learnt, boolean regression) {
        assertThat(moved(was, was, learnt, true).isRegression()).isEqualTo(regression);
    }

    private static Moved moved(Grade was, Grade now, Grade learnt, boolean concerned) {
        return new Moved("apa", new Outcome(was, "a"), new Outcome(now, "a"), new Outcome(learnt, "a"), concerned);
    }
}
