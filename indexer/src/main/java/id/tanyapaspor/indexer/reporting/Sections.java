package id.tanyapaspor.indexer.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.evaluation.Comparison;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.Grade;
import id.tanyapaspor.indexer.evaluation.PromiseCheck;
import id.tanyapaspor.indexer.evaluation.Verdict;

/** What a report tells, part by part. */
final class Sections {

    private static final int MOST = 20;
    private static final Map<String, String> KINDS = Map.of("in", "in scope", "person", "own case", "out", "outside",
            "chat", "small talk");
    private static final List<Double> COVERAGES = List.of(0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);

    private final Report report;
    private final Evaluation evaluation;

    Sections(Report report) {
        this.report = report;
        this.evaluation = report.evaluation();
    }

    /** In the order of reading. */
    List<Section> all() {
        List<Section> all = new ArrayList<>();
        report.comparison().ifPresent(comparison -> all.add(sideBySide(comparison)));
        all.add(outcomes());
        all.add(reliability());
        all.add(riskCoverage());
        all.add(promise());
        if (!report.styles().isEmpty()) {
            all.add(styles());
        }
        all.add(worstTopics());
        all.add(confusions());
        all.add(wrongAnswers());
        report.comparison().ifPresent(comparison -> all.add(changes(comparison)));
        return all;
    }

    Section figures() {
        return Section.of("figures", "All figures", "", new Table(List.of("name", "value", "meaning"),
                Figure.all(evaluation).stream()
                        .map(figure -> List.of(figure.key(), figure.read(evaluation), figure.meaning())).toList()));
    }

    private Section sideBySide(Comparison comparison) {
        return Section.of("before-after", "Before and after",
                "Compared with " + report.circumstances().before().orElse("another index") + ": "
                        + comparison.better() + " questions came out better, " + comparison.worse() + " worse, "
                        + comparison.different() + " otherwise different.",
                new Table(List.of("measure", "before", "after", "change"), Figure.all(evaluation).stream()
                        .map(figure -> List.of(figure.meaning(), figure.read(comparison.before()),
                                figure.read(comparison.after()),
                                figure.change(comparison.before(), comparison.after())))
                        .toList()));
    }

    private static Section changes(Comparison comparison) {
        return Section.of("changes", "Questions that changed",
                "Worse ones first. The entry is the one that came first, whether it was said or not.",
                new Table(List.of("now", "before", "after", "kind", "question"), comparison.changes().stream()
                        .map(change -> List.of(
                                change.gain() > 0 ? "better" : change.gain() < 0 ? "worse" : "different",
                                came(change.before()), came(change.after()),
                                KINDS.get(change.after().question().kind()), change.after().question().text()))
                        .toList()));
    }

    private static String came(Verdict verdict) {
        return verdict.grade() + ": " + verdict.first().orElse("nothing near");
    }

    private Section outcomes() {
        List<List<String>> rows = new ArrayList<>();
        List<Stack.Row> stacks = new ArrayList<>();
        for (String kind : List.of("in", "person", "out", "chat")) {
            List<Verdict> of = evaluation.of(kind);
            List<Long> counts = Stream.of(Grade.values()).toList().reversed().stream()
                    .map(grade -> of.stream().filter(verdict -> verdict.grade() == grade).count()).toList();
            if (!of.isEmpty()) {
                stacks.add(new Stack.Row(KINDS.get(kind), counts));
                rows.add(Stream.concat(Stream.of(KINDS.get(kind)), counts.stream().map(Table::count)).toList());
            }
        }
        List<String> grades = Stream.of(Grade.values()).map(Grade::toString).toList().reversed();
        return Section.of("outcomes", "What came of the questions",
                "For one's own case only an officer's entry is right, for what is outside a pointer elsewhere; unsure leads"
                        + " to an officer and is never wrong.",
                new Table(Stream.concat(Stream.of("kind"), grades.stream()).toList(), rows))
                .with(Stack.svg("What came of the questions, by kind", grades, stacks));
    }

    private Section reliability() {
        return Section.of("reliability", "Can the confidence be believed?",
                "Questions by the confidence that was told. Where the line lies on the diagonal, as many are right as was"
                        + " told; below it, the confidence was too high. Expected calibration error: "
                        + Table.number(report.reliability().expectedError()) + ".",
                new Table(List.of("told", "questions", "mean told", "right"),
                        report.reliability().bins().stream().filter(bin -> bin.questions() > 0)
                                .map(bin -> List.of("%.1f – %.1f".formatted(bin.from(), bin.to()),
                                        Table.count(bin.questions()), Table.number(bin.confidence()),
                                        Table.percent(bin.right())))
                                .toList()))
                .with(Pictures.reliability(report.reliability()));
    }

    private Section riskCoverage() {
        return Section.of("risk-coverage", "What more answers would cost",
                "Answering the surest questions first: the more in-scope questions are answered, the larger the share of"
                        + " wrong answers, questions that are not in scope included. The dot is where the release stands"
                        + " now, the dashed line what it promises.",
                new Table(List.of("in-scope questions answered", "wrong among answers"), COVERAGES.stream()
                        .filter(coverage -> coverage <= evaluation.curve().stream().mapToDouble(
                                Evaluation.Point::coverage).max().orElse(0))
                        .map(coverage -> List.of(Table.percent(coverage), Table.percent(evaluation.riskAt(coverage))))
                        .toList()))
                .with(Pictures.riskCoverage(evaluation, report.circumstances().maxWrong()));
    }

    private Section promise() {
        PromiseCheck promise = report.promise();
        Section section = Section.of("promise", "Is the promise kept on questions that set no threshold?",
                "These questions were halved at random " + promise.halves().size()
                        + " times. One half chose the threshold as a build does, the other shows what came of it. A"
                        + " threshold that is right still breaks the promise now and then, because the other half is a"
                        + " sample too; up to some 15 % of the halves is good. Half of the questions set the threshold, so"
                        + " the coverage is lower than with all of them.",
                new Table(List.of("split halves", "share"), List.of(
                        List.of("promised: wrong among answers, at most", Table.percent(promise.alpha())),
                        List.of("promise broken", Table.percent(promise.broken())),
                        List.of("wrong among answers, mean", Table.percent(promise.meanWrong())),
                        List.of("in-scope questions answered, mean", Table.percent(promise.meanCoverage())),
                        List.of("nothing answered: too few or too bad to promise",
                                Table.percent(promise.withheld())))));
        return promise.withheld() < 1 ? section.with(Pictures.promise(promise)) : section;
    }

    private Section styles() {
        return Section.of("styles", "By style of writing", "All kinds of questions count in the first column, in-scope"
                + " ones in the others.", parts("style", report.styles()));
    }

    private static Table parts(String name, Map<String, Evaluation> parts) {
        return new Table(List.of(name, "questions", "right first", "among three", "directly", "or one tap"),
                parts.entrySet().stream().map(part -> part(part.getKey(), part.getValue())).toList());
    }

    private static List<String> part(String name, Evaluation of) {
        return List.of(name.isEmpty() ? "(none)" : name, Table.count(of.verdicts().size()), Table.percent(of.top1()),
                Table.percent(of.recallAt3()), Table.percent(of.answeredDirectly()),
                Table.percent(of.answeredWithOneTap()));
    }

    private Section worstTopics() {
        return Section.of("topics", "Topics that lose most questions",
                "In-scope questions by the first topic that each names; the ones of which most questions bring another"
                        + " entry first.",
                new Table(List.of("topic", "lost", "questions", "right first", "among three", "directly", "or one tap"),
                        evaluation.worstTopics(MOST).stream().map(topic -> {
                            List<String> row = new ArrayList<>(part(topic.name(), topic.evaluation()));
                            row.add(1, Table.count(topic.lost()));
                            return (List<String>) row;
                        }).toList()));
    }

    /** Every topic, not only the worst. */
    Table topics() {
        return parts("topic (the first named)", evaluation.byTopic());
    }

    private Section confusions() {
        return Section.of("confusions", "Which entries take questions from which",
                "The most frequent of " + report.confusions().size()
                        + ". Where no right entry was among the ten nearest,"
                        + " the topic or kind stands in brackets. Said: how many were answered so.",
                new Table(List.of("questions", "said", "wanted", "taken by", "for example"),
                        report.confusions().stream().limit(MOST)
                                .map(one -> List.of(Table.count(one.count()), Table.count(one.said()), one.wanted(),
                                        one.taken(), one.example().text()))
                                .toList()));
    }

    private Section wrongAnswers() {
        return Section.of("wrong", "Direct answers that were wrong", "The surest first.",
                new Table(List.of("confidence", "kind", "topics", "said", "question"), evaluation.verdicts().stream()
                        .filter(verdict -> verdict.grade() == Grade.WRONG)
                        .sorted((one, other) -> Double.compare(other.confidence(), one.confidence()))
                        .map(verdict -> List.of(Table.number(verdict.confidence()),
                                KINDS.get(verdict.question().kind()), String.join(", ", verdict.question().topics()),
                                verdict.first().orElse(""), verdict.question().text()))
                        .toList()));
    }
}
