package id.tanyapaspor.bot.editor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import id.tanyapaspor.bot.editor.ChangedGroup.Look;
import id.tanyapaspor.bot.editor.Gate.Refusal;
import id.tanyapaspor.indexer.Standing;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.Grade;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of the gate found, as it is kept with its row.
 *
 * @param day on which the questions were asked
 * @param before what is live
 * @param now the candidate as it goes live at once
 * @param learnt the candidate once it has learnt
 * @param golden golden questions that come out otherwise
 * @param removed golden questions that the candidate drops or judges otherwise
 * @param groups past questions that would be told something else
 */
record GateReport(LocalDate day, Counts counts, Measured before, Measured now, Measured learnt,
        List<GoldenChange> golden, List<String> removed, List<Confused> confusions, List<ChangedGroup> groups,
        List<Warning> warnings, SortedMap<String, Long> millis) {

    /** How many questions were asked, and of how many past ones the answer changes at once, or only by learning. */
    record Counts(int past, int golden, int examples, int changed, int changedByLearning) {

        int changed(Look look) {
            return look == Look.AT_ONCE ? changed : changedByLearning;
        }
    }

    /**
     * How the golden questions come out.
     *
     * @param answered share of the in-scope ones that are answered rightly at once
     * @param oneTap the same, or by one tap
     * @param wrong share of direct answers that are wrong
     */
    record Measured(Standing standing, double answered, double oneTap, double wrong,
            List<Evaluation.Point> curve) {}

    /** A golden question that comes out otherwise; `first` is the entry that comes first. */
    record GoldenChange(String text, Outcome before, Outcome now, Outcome learnt, boolean regression) {

        /** Above 0 when it is better, below when worse, 0 when it is the same. */
        int gain(Look look) {
            return Integer.signum((look == Look.AT_ONCE ? now : learnt).grade().compareTo(before.grade()));
        }
    }

    record Outcome(Grade grade, String first) {

        /** The name of the words for its grade. */
        public String message() {
            return "gate.grade." + grade.name();
        }
    }

    /** An entry that newly takes questions from another. */
    record Confused(String from, String to, int count, String example) {}

    /** What the reader found worth a word, in both languages. */
    record Warning(String file, int line, String id, String en) {

        static Warning of(Problem problem) {
            return new Warning(problem.file(), problem.line(), words(problem, Language.ID),
                    words(problem, Language.EN));
        }

        private static String words(Problem problem, Language language) {
            return problem.message(language) + " " + problem.remedy(language);
        }

        public String in(Language language) {
            return language == Language.EN ? en : id;
        }
    }

    /** Why the candidate may not be released. */
    Set<Refusal> refusals(double maxWrong) {
        var refusals = new TreeSet<Refusal>();
        if (golden.stream().anyMatch(GoldenChange::regression)) {
            refusals.add(Refusal.GOLDEN);
        }
        if (!learnt.standing().direct().carries()) {
            refusals.add(Refusal.SAMPLE);
        }
        if (Math.max(now.wrong(), learnt.wrong()) > maxWrong) {
            refusals.add(Refusal.WRONG);
        }
        return refusals;
    }

    public long better(Look look) {
        return golden.stream().filter(one -> one.gain(look) > 0).count();
    }

    public long worse(Look look) {
        return golden.stream().filter(one -> one.gain(look) < 0).count();
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static GateReport ofJson(String json) {
        return JsonMapper.shared().readValue(json, GateReport.class);
    }
}
