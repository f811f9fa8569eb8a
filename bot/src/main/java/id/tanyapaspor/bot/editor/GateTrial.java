package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.Gate.Step;
import id.tanyapaspor.bot.editor.GateQuestions.Answers;
import id.tanyapaspor.bot.editor.GateQuestions.Pending;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.release.CandidateIndex;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.indexer.Standing;
import id.tanyapaspor.knowledge.Period;

/**
 * Asks the same questions of what is live and of a candidate. The candidate is asked twice: as it would go live at once, with
 * what was learnt before, where every difference is the change's own doing; and once it has learnt, which moves the thresholds
 * and with them some answers that have nothing to do with the change.
 */
@Component
class GateTrial {

    /** What was found, with the past questions of each group. */
    record Found(GateReport report, List<ChangedGroup.Full> groups) {}

    /** Hears how far a trial is. */
    interface Heard {

        void at(Step step, double share);
    }

    private static final Duration PAST = Duration.ofDays(30);
    private static final int MOST_PAST = 5_000;
    /** What each step takes of the whole, about. */
    private static final double READ = 0.06;
    private static final double ASKED = 0.16;
    private static final double LEARNT = 0.86;
    private static final double ASKED_AGAIN = 0.98;

    private final Releases live;
    private final PastQuestions past;
    private final InstantSource clock;

    GateTrial(Releases live, PastQuestions past, InstantSource clock) {
        this.live = live;
        this.past = past;
        this.clock = clock;
    }

    Found run(Candidate candidate, Heard heard) throws IOException, InterruptedException {
        heard.at(Step.READING, 0);
        Instant began = clock.instant();
        LocalDate day = Period.day(began);
        var questions = GateQuestions.of(day, past.since(began.minus(PAST), MOST_PAST), live.knowledge(),
                candidate.knowledge(), candidate.drafts().stream().map(draft -> new ContentPath(draft.path()))
                        .flatMap(path -> path.entryId().stream()).collect(Collectors.toSet()));
        try (Asker asker = new Asker();
                CandidateIndex index = CandidateIndex.of(candidate.files(), candidate.base() + 1, live,
                        Progress.SILENT)) {
            return new Asking(questions, asker, index, heard).run(candidate);
        }
    }

    /** One trial, while its index is open. */
    private final class Asking {

        private final GateQuestions questions;
        private final Asker asker;
        private final CandidateIndex index;
        private final Heard heard;
        private final SortedMap<String, Long> millis = new TreeMap<>();
        private long since = System.nanoTime();

        Asking(GateQuestions questions, Asker asker, CandidateIndex index, Heard heard) {
            this.questions = questions;
            this.asker = asker;
            this.index = index;
            this.heard = heard;
        }

        /** What is live is asked beside the learning, which does not keep all processors busy all the time. */
        Found run(Candidate candidate) throws IOException, InterruptedException {
            heard.at(Step.ASKING, READ);
            Standing at = live.standing();
            Answers now = questions.ask(asker, index, index.knowledge()).await();
            lap("1 asking the candidate");
            heard.at(Step.LEARNING, ASKED);
            Pending asked = questions.ask(asker, live.published(), live.knowledge());
            Standing nowAt = index.standing();
            live.learn(index, (step, share) -> heard.at(Step.LEARNING, ASKED + share * (LEARNT - ASKED)));
            Answers before = asked.await();
            lap("2 learning, and asking what is live");
            heard.at(Step.ASKING_AGAIN, LEARNT);
            Answers learnt = questions.withoutExamples().ask(asker, index, index.knowledge()).await();
            lap("3 asking what has learnt");
            heard.at(Step.WRITING, ASKED_AGAIN);
            live.foresee(index);
            return new Findings(questions, before, now, learnt).found(candidate,
                    new Findings.Standings(at, nowAt, index.standing()), millis);
        }

        private void lap(String step) {
            long now = System.nanoTime();
            millis.put(step, (now - since) / 1_000_000);
            since = now;
        }
    }
}
