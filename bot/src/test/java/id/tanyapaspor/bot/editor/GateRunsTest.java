package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.GateContent.FEES;
import static id.tanyapaspor.bot.editor.GateContent.HOURS;
import static id.tanyapaspor.bot.editor.GateContent.entry;
import static id.tanyapaspor.bot.editor.GateContent.nouns;
import static id.tanyapaspor.bot.editor.GateRig.BUDI;
import static id.tanyapaspor.bot.editor.GateRig.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.ChangedGroup.Look;
import id.tanyapaspor.bot.editor.Gate.Refusal;
import id.tanyapaspor.bot.editor.Gate.State;
import id.tanyapaspor.bot.editor.Publication.Held;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.evaluation.Grade;

/** What a run of the gate finds, and what it lets through. */
class GateRunsTest {

    private static final ContentPath QUEUE = new ContentPath("entries/antre.md");

    @DatabaseTest
    void a_change_of_words_passes_shows_whom_it_concerns_and_is_live_as_it_was_learnt(TestDatabase database)
            throws Exception {
        try (GateRig rig = new GateRig(database)) {
            rig.ask("jadwal buka gimana ya");
            rig.ask("jadwal buka gimana ya");
            rig.ask("tarif gimana ya [NIK]");
            rig.save(HOURS, entry("jam", "Kini buka sampai sore."));
            assertThat(rig.publish(HOURS)).isEqualTo(new Held(Hurdle.NOT_JUDGED));

            Gate gate = rig.judge(HOURS);

            assertThat(gate.state()).isEqualTo(State.PASSED);
            assertThat(gate.hands()).containsExactly("staff:sari");
            GateReport report = rig.report(gate);
            assertThat(report.counts().past()).isEqualTo(3);
            assertThat(report.counts().changed()).isEqualTo(2);
            assertThat(report.groups().getFirst()).satisfies(group -> {
                assertThat(group.look()).isEqualTo(Look.AT_ONCE);
                assertThat(group.change()).isEqualTo(Change.WORDS);
                assertThat(group.count()).isEqualTo(2);
                assertThat(group.before().text()).contains(GateContent.lead("jam"));
                assertThat(group.after().text()).contains("Kini buka sampai sore.");
            });
            assertThat(rig.past.of(gate.number(), 0, 10)).containsEntry("jadwal buka gimana ya", 2L);
            assertThat(report.learnt().standing().learnt()).isTrue();
            assertThat(report.now().standing().learnt()).isFalse();

            assertThat(rig.publish(HOURS)).isEqualTo(new Published(2));
            assertThat(rig.copy.runOnce()).isTrue();
            assertThat(rig.index.current().isLearnt()).as("nothing is learnt twice").isTrue();
            assertThat(rig.editor.gates.ofRelease(2)).hasValueSatisfying(
                    of -> assertThat(of.number()).isEqualTo(gate.number()));
            assertThat(rig.editor.audited()).contains("content.judge gate:1 by staff:sari");
        }
    }

    @DatabaseTest
    void a_golden_question_that_was_right_and_is_not_any_more_is_refused_until_another_takes_it_upon_themselves(
            TestDatabase database) throws Exception {
        try (GateRig rig = new GateRig(database)) {
            rig.save(HOURS, entry("jam", "Buka.", nouns("jam").subList(0, 1)));
            rig.save(QUEUE, entry("antre", "Antre.", Stream.concat(nouns("antre").stream(),
                    nouns("jam").stream().skip(1)).toList()));

            Gate gate = rig.judge(HOURS, QUEUE);

            assertThat(gate.state()).isEqualTo(State.REFUSED);
            assertThat(gate.refusals()).contains(Refusal.GOLDEN);
            assertThat(rig.report(gate).golden().getFirst()).satisfies(change -> {
                assertThat(change.regression()).isTrue();
                assertThat(change.before().grade()).isGreaterThanOrEqualTo(Grade.RIGHT_CHOICE);
                assertThat(change.learnt().grade()).isLessThan(change.before().grade());
            });
            assertThat(rig.publish(HOURS, QUEUE)).isEqualTo(new Held(Hurdle.REFUSED));

            Instant now = rig.editor.clock.instant();
            assertThat(rig.people.override(gate, SARI, "mendesak", now)).isEqualTo(SecondPeople.Came.NOT_YOU);
            assertThat(rig.people.override(gate, BUDI, " ", now)).isEqualTo(SecondPeople.Came.NO_REASON);
            assertThat(rig.publish(HOURS, QUEUE)).isEqualTo(new Held(Hurdle.REFUSED));
            assertThat(rig.people.override(gate, BUDI, "jam lama salah", now)).isEqualTo(SecondPeople.Came.GIVEN);
            assertThat(rig.editor.audited()).last().isEqualTo("content.override gate:1 by staff:budi");
            assertThat(rig.publish(HOURS, QUEUE)).isEqualTo(new Published(2));
        }
    }

    @DatabaseTest
    void what_is_labelled_as_fees_needs_a_second_pair_of_eyes_and_a_saved_draft_voids_it(TestDatabase database)
            throws Exception {
        try (GateRig rig = new GateRig(database)) {
            rig.save(FEES, entry("biaya", "Rp650.000."));
            Gate gate = rig.judge(FEES);
            Instant now = rig.editor.clock.instant();
            assertThat(gate.state()).isEqualTo(State.PASSED);
            assertThat(gate.needsSecondEyes()).isTrue();
            assertThat(rig.publish(FEES)).isEqualTo(new Held(Hurdle.SECOND_EYES));
            assertThat(rig.people.waitingFor(BUDI, now)).extracting(Gate::number).containsExactly(gate.number());
            assertThat(rig.people.waitingFor(SARI, now)).isEmpty();
            assertThat(rig.people.approve(gate, SARI, now)).isEqualTo(SecondPeople.Came.NOT_YOU);

            rig.save(FEES, entry("biaya", "Rp655.000."));
            assertThat(rig.people.approve(gate, BUDI, now)).isEqualTo(SecondPeople.Came.MOVED_ON);
            assertThat(rig.people.waitingFor(BUDI, now)).isEmpty();
            Gate again = rig.judge(FEES);
            assertThat(rig.people.approve(again, BUDI, now)).isEqualTo(SecondPeople.Came.GIVEN);
            rig.save(FEES, entry("biaya", "Rp656.000."));
            rig.save(FEES, entry("biaya", "Rp655.000."));
            assertThat(rig.publish(FEES)).as("the same words, saved again").isEqualTo(new Held(Hurdle.NOT_JUDGED));
            Gate last = rig.judge(FEES);
            assertThat(rig.publish(FEES)).isEqualTo(new Held(Hurdle.SECOND_EYES));
            assertThat(rig.people.approve(last, BUDI, now)).isEqualTo(SecondPeople.Came.GIVEN);
            assertThat(rig.publish(FEES)).isEqualTo(new Published(2));
            assertThat(rig.editor.audited()).last().isEqualTo("content.publish release:2 by staff:sari");
        }
    }

    @DatabaseTest
    void who_wrote_a_part_that_another_saved_on_is_no_second_person(TestDatabase database) throws Exception {
        try (GateRig rig = new GateRig(database)) {
            rig.editor.drafts.save(Edit.of(FEES, entry("biaya", "Rp1."), rig.editor.drafts.seen(FEES), ""),
                    Author.of(BUDI));
            rig.save(FEES, entry("biaya", "Rp2."));
            Gate gate = rig.judge(FEES);
            assertThat(gate.hands()).containsExactlyInAnyOrder("staff:sari", "staff:budi");
            assertThat(rig.people.approve(gate, BUDI, rig.editor.clock.instant()))
                    .isEqualTo(SecondPeople.Came.NOT_YOU);
        }
    }

    @DatabaseTest
    void a_run_that_is_there_is_not_begun_twice(TestDatabase database) throws Exception {
        try (GateRig rig = new GateRig(database)) {
            rig.save(HOURS, entry("jam", "Kini buka sampai sore."));
            Gate gate = rig.judge(HOURS);
            assertThat(rig.runs.begin(rig.candidate(HOURS), Author.of(BUDI), "lagi")).isEqualTo(gate.number());
            rig.editor.clock.pass(Duration.ofDays(8));
            assertThat(rig.publish(HOURS)).isEqualTo(new Held(Hurdle.TOO_OLD));
            Gate next = rig.ended(rig.runs.begin(rig.candidate(HOURS), Author.of(BUDI), "lagi"));
            assertThat(next.number()).isNotEqualTo(gate.number());
            assertThat(rig.publish(HOURS)).isEqualTo(new Published(2));
        }
    }

    @Test
    void a_sample_that_is_too_small_to_promise_anything_is_refused() throws Exception {
        try (TestDatabase database = TestDatabase.open(Database.SQLITE);
                GateRig rig = new GateRig(database, GateContent.files(), LiveIndex.inMemory(), 0.01)) {
            rig.save(HOURS, entry("jam", "Kini buka sampai sore."));
            assertThat(rig.refusals(HOURS)).containsExactly(Refusal.SAMPLE);
        }
    }
}
