package id.tanyapaspor.indexer.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.evaluation.Comparison;
import id.tanyapaspor.indexer.evaluation.Confusion;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.Grade;
import id.tanyapaspor.indexer.evaluation.PromiseCheck;
import id.tanyapaspor.indexer.evaluation.Verdict;

/** A report as other programs read it; the names are relied upon and described in `docs/evaluation.md`. */
public final class JsonReport {

    private static final int MOST = 100;

    private JsonReport() {}

    /** Maps, lists and numbers only, ready to be written. */
    public static Map<String, Object> of(Report report) {
        Evaluation evaluation = report.evaluation();
        Map<String, Object> json = new LinkedHashMap<>(Figure.named(evaluation));
        json.put("outcomes", outcomes(evaluation));
        json.put("reliability", report.reliability().bins());
        json.put("promise", promise(report.promise()));
        json.put("styles", each(evaluation.by(verdict -> verdict.question().style())));
        json.put("topics", each(new Evaluation(evaluation.of("in"))
                .by(verdict -> String.join("|", verdict.question().topics()))));
        json.put("worstTopics", evaluation.worstTopics(MOST).stream()
                .map(topic -> ordered("topic", topic.name(), "lost", topic.lost(), "questions",
                        topic.evaluation().verdicts().size()))
                .toList());
        json.put("confusions", report.confusions().stream().limit(MOST).map(JsonReport::confusion).toList());
        json.put("curve", evaluation.curve());
        report.comparison().ifPresent(comparison -> json.put("comparison", comparison(comparison)));
        return json;
    }

    private static Map<String, Object> outcomes(Evaluation evaluation) {
        Map<String, Object> outcomes = new LinkedHashMap<>();
        for (String kind : List.of("in", "person", "out", "chat")) {
            Map<String, Object> grades = new LinkedHashMap<>();
            Stream.of(Grade.values()).forEach(grade -> grades.put(grade.toString().replace(' ', '-'),
                    evaluation.of(kind).stream().filter(verdict -> verdict.grade() == grade).count()));
            outcomes.put(kind, grades);
        }
        return outcomes;
    }

    private static Map<String, Object> promise(PromiseCheck promise) {
        return ordered("maxWrong", promise.alpha(), "halves", promise.halves().size(), "broken", promise.broken(),
                "meanWrong", promise.meanWrong(), "meanCoverage", promise.meanCoverage(), "withheld",
                promise.withheld());
    }

    private static Map<String, Object> confusion(Confusion one) {
        return ordered("wanted", one.wanted(), "taken", one.taken(), "questions", one.count(), "said", one.said(),
                "example", one.example().text());
    }

    private static Map<String, Object> comparison(Comparison comparison) {
        return ordered("before", Figure.named(comparison.before()), "better", comparison.better(), "worse",
                comparison.worse(), "different", comparison.different(), "changes",
                comparison.changes().stream()
                        .map(change -> ordered("question", change.after().question().text(), "kind",
                                change.after().question().kind(), "gain", change.gain(), "before",
                                verdict(change.before()), "after", verdict(change.after())))
                        .toList());
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        return ordered("outcome", verdict.grade().toString().replace(' ', '-'), "entry", verdict.first().orElse(""),
                "confidence", verdict.confidence());
    }

    private static Map<String, Object> each(Map<String, Evaluation> parts) {
        Map<String, Object> each = new LinkedHashMap<>();
        parts.forEach((name, part) -> each.put(name, Figure.named(part)));
        return each;
    }

    /** Names and values in turn. */
    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put((String) pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
