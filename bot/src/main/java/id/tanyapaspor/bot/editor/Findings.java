package id.tanyapaspor.bot.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.tanyapaspor.bot.editor.ChangedGroup.Asked;
import id.tanyapaspor.bot.editor.GateQuestions.Answers;
import id.tanyapaspor.bot.editor.GateQuestions.Example;
import id.tanyapaspor.bot.editor.GateReport.Confused;
import id.tanyapaspor.bot.editor.GateReport.Counts;
import id.tanyapaspor.bot.editor.GateReport.GoldenChange;
import id.tanyapaspor.bot.editor.GateReport.Measured;
import id.tanyapaspor.bot.editor.GateReport.Outcome;
import id.tanyapaspor.bot.editor.GateReport.Warning;
import id.tanyapaspor.bot.editor.PastQuestions.Past;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.indexer.Standing;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.Grade;
import id.tanyapaspor.indexer.evaluation.Verdict;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Labelled;

/** Compares what is answered before and after. */
record Findings(GateQuestions questions, Answers before, Answers now, Answers learnt) {

    /** What is promised in each case. */
    record Standings(Standing before, Standing now, Standing learnt) {}

    private static final int MOST_GROUPS = 200;
    private static final int POINTS = 100;
    /** Of so many golden questions, one may go from an answer to an officer by learning alone. */
    private static final int DRIFT = 300;

    GateTrial.Found found(Candidate candidate, Standings standings, SortedMap<String, Long> millis) {
        List<Asked> asked = asked();
        List<ChangedGroup.Full> groups = ChangedGroup.of(asked, MOST_GROUPS);
        int changed = (int) asked.stream().filter(one -> one.before().to(one.now()).isPresent()).count();
        int byLearning = (int) asked.stream().filter(one -> one.before().to(one.now()).isEmpty()
                && one.before().to(one.learnt()).isPresent()).count();
        return new GateTrial.Found(new GateReport(questions.day(),
                new Counts(asked.size(), questions.golden().size(), questions.examples().size(), changed, byLearning),
                measured(standings.before(), before.golden()), measured(standings.now(), now.golden()),
                measured(standings.learnt(), learnt.golden()), golden(), questions.removed(), confusions(),
                groups.stream().map(ChangedGroup.Full::group).toList(),
                candidate.warnings().stream().map(Warning::of).toList(), millis), groups);
    }

    /** Every past question, as often as it was asked. */
    private List<Asked> asked() {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < questions.texts().size(); i++) {
            at.put(questions.texts().get(i), i);
        }
        return questions.past().stream().map(past -> asked(past, at.get(past.asked()))).toList();
    }

    private Asked asked(Past past, int at) {
        return new Asked(past.id(), before.texts().get(at), now.texts().get(at), learnt.texts().get(at));
    }

    private static Measured measured(Standing standing, Evaluation golden) {
        List<Evaluation.Point> curve = golden.curve();
        int step = Math.max(1, curve.size() / POINTS);
        return new Measured(standing, golden.answeredDirectly(), golden.answeredWithOneTap(), golden.directWrong(),
                IntStream.range(0, curve.size()).filter(i -> i % step == 0 || i == curve.size() - 1)
                        .mapToObj(curve::get).toList());
    }

    /** Regressions come first. */
    private List<GoldenChange> golden() {
        List<Moved> all = IntStream.range(0, questions.golden().size()).mapToObj(this::moved).toList();
        long drifted = all.stream().filter(Moved::isDrift).count();
        boolean tooMany = drifted > questions.golden().size() / DRIFT;
        return all.stream().filter(Moved::isOne)
                .map(one -> new GoldenChange(one.text(), one.was(), one.now(), one.learnt(),
                        one.isRegression() || tooMany && one.isDrift()))
                .sorted((one, other) -> Boolean.compare(other.regression(), one.regression())).toList();
    }

    private Moved moved(int i) {
        Labelled question = questions.golden().get(i);
        Outcome was = outcome(before.golden().verdicts().get(i));
        Outcome is = outcome(now.golden().verdicts().get(i));
        Outcome then = outcome(learnt.golden().verdicts().get(i));
        boolean concerned = Stream.concat(question.topics().stream(), Stream.of(was.first(), then.first()))
                .anyMatch(questions.changed()::contains);
        return new Moved(question.text(), was, is, then, concerned);
    }

    private static Outcome outcome(Verdict verdict) {
        return new Outcome(verdict.grade(), verdict.first().orElse(""));
    }

    /** Examples and golden questions that were answered by their own entry, and at once would be by another's. */
    private List<Confused> confusions() {
        Map<List<String>, List<String>> pairs = new LinkedHashMap<>();
        for (int i = 0; i < questions.examples().size(); i++) {
            Example example = questions.examples().get(i);
            Told was = before.examples().get(i);
            Told is = now.examples().get(i);
            if (!isTaken(was, example.entry()) && isTaken(is, example.entry()) && was.to(is).isPresent()) {
                put(pairs, example.entry().id(), is.first(), example.phrasing().text());
            }
        }
        for (int i = 0; i < questions.golden().size(); i++) {
            Outcome was = outcome(before.golden().verdicts().get(i));
            Outcome is = outcome(now.golden().verdicts().get(i));
            if (was.grade() != Grade.WRONG && is.grade() == Grade.WRONG) {
                put(pairs, was.first(), is.first(), questions.golden().get(i).text());
            }
        }
        return pairs.entrySet().stream().map(pair -> new Confused(pair.getKey().getFirst(), pair.getKey().getLast(),
                pair.getValue().size(), pair.getValue().getFirst()))
                .sorted((one, other) -> Integer.compare(other.count(), one.count())).toList();
    }

    private static void put(Map<List<String>, List<String>> pairs, String from, String to, String text) {
        pairs.computeIfAbsent(List.of(from, to), key -> new ArrayList<>()).add(text);
    }

    /** Whether something else is said than the entry. */
    private static boolean isTaken(Told told, Entry entry) {
        return told.band() == Told.Band.SAID && !told.first().equals(entry.id());
    }
}
