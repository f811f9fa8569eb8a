package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.SARI;
import static id.tanyapaspor.bot.editor.EditorRig.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.Gate.Fault;
import id.tanyapaspor.bot.editor.Gate.State;
import id.tanyapaspor.bot.editor.Gate.Step;
import id.tanyapaspor.bot.editor.Publication.Candidate;

/** The rows of runs, as every copy and the next process sees them. */
class GatesTest {

    @DatabaseTest
    void a_run_tells_how_far_it_is_until_it_has_ended(TestDatabase database) {
        var editor = new EditorRig(database);
        long number = begin(editor, candidate(editor, "Dua."));
        assertThat(editor.gates.find(number)).hasValueSatisfying(gate -> {
            assertThat(gate.state()).isEqualTo(State.WAITING);
            assertThat(gate.files()).containsExactly(new Gate.File(FEES.text(),
                    editor.drafts.of(FEES).orElseThrow().revision().id(), Optional.of(Care.LABEL)));
        });
        assertThat(editor.gates.beat(number, Step.LEARNING, 0.5, editor.clock.instant())).isTrue();
        assertThat(editor.gates.find(number)).hasValueSatisfying(gate -> {
            assertThat(gate.state()).isEqualTo(State.RUNNING);
            assertThat(gate.percent()).isEqualTo(50);
        });
        assertThat(editor.gates.judged(number, Set.of(Gate.Refusal.WRONG, Gate.Refusal.GOLDEN), "{}",
                editor.clock.instant())).isTrue();
        assertThat(editor.gates.beat(number, Step.LEARNING, 0.6, editor.clock.instant())).isFalse();
        editor.gates.failed(number, Fault.BROKEN, editor.clock.instant());
        assertThat(editor.gates.find(number)).hasValueSatisfying(gate -> {
            assertThat(gate.state()).isEqualTo(State.REFUSED);
            assertThat(gate.refusals()).containsExactlyInAnyOrder(Gate.Refusal.GOLDEN, Gate.Refusal.WRONG);
            assertThat(gate.fault()).isEqualTo(Fault.NONE);
        });
    }

    @DatabaseTest
    void a_run_whose_process_died_is_seen_as_such_and_begun_anew(TestDatabase database) {
        var editor = new EditorRig(database);
        Candidate candidate = candidate(editor, "Dua.");
        long number = begin(editor, candidate);
        editor.gates.beat(number, Step.LEARNING, 0.5, editor.clock.instant());
        assertThat(editor.gates.hurdle(candidate, editor.clock.instant())).hasValue(Hurdle.UNDER_WAY);

        editor.clock.pass(Duration.ofMinutes(1));

        assertThat(editor.gates.find(number).orElseThrow().isDead(editor.clock.instant())).isTrue();
        assertThat(editor.gates.hurdle(candidate, editor.clock.instant())).hasValue(Hurdle.NOT_JUDGED);
        long next = begin(editor, candidate);
        assertThat(next).isGreaterThan(number);
        assertThat(editor.gates.hurdle(candidate, editor.clock.instant())).hasValue(Hurdle.UNDER_WAY);
    }

    @DatabaseTest
    void another_candidate_is_never_let_through_by_a_run_that_passed(TestDatabase database) {
        var editor = new EditorRig(database);
        Candidate first = editor.judged(candidate(editor, "Dua."));
        assertThat(editor.gates.hurdle(first, editor.clock.instant())).isEmpty();
        assertThat(editor.gates.hurdle(candidate(editor, "Tiga."), editor.clock.instant()))
                .hasValue(Hurdle.NOT_JUDGED);
    }

    @DatabaseTest
    void old_runs_are_forgotten_but_what_people_said_of_a_release_stays(TestDatabase database) {
        var editor = new EditorRig(database);
        Candidate released = candidate(editor, "Dua.");
        long kept = begin(editor, released);
        editor.gates.judged(kept, Set.of(Gate.Refusal.GOLDEN), "{}", editor.clock.instant());
        editor.consents.add(new Consent(kept, Consent.Kind.OVERRIDE, EditorRig.BUDI, editor.clock.instant(), "perlu"));
        editor.consents.add(new Consent(kept, Consent.Kind.APPROVAL, EditorRig.BUDI, editor.clock.instant(), ""));
        assertThat(editor.publishing.publish(released, SARI, "")).isEqualTo(new Publication.Published(2));
        for (int i = 0; i < 4; i++) {
            begin(editor, candidate(editor, "Kata ke-" + i));
        }

        editor.gates.forget(2);

        assertThat(List.of(1L, 2L, 3L, 4L, 5L)).filteredOn(number -> editor.gates.find(number).isPresent())
                .containsExactly(1L, 4L, 5L);
        assertThat(editor.gates.report(kept)).isEmpty();
        assertThat(editor.gates.ofRelease(2)).hasValueSatisfying(gate -> assertThat(editor.consents.of(gate))
                .extracting(Consent::reason).containsExactly("", "perlu"));
    }

    private static Candidate candidate(EditorRig editor, String words) {
        editor.save(FEES, entry("biaya", words));
        return (Candidate) editor.candidates.prepare(List.of(FEES.text()));
    }

    private static long begin(EditorRig editor, Candidate candidate) {
        return editor.gates.begin(new Gates.Beginning(candidate, Map.of(FEES.text(), Care.LABEL),
                Set.of(SARI.actor()), SARI, "catatan"), editor.clock.instant()).orElseThrow();
    }
}
