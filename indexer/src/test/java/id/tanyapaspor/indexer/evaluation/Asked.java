package id.tanyapaspor.indexer.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.Labelled.Distance;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.Vocabulary;

/** Verdicts on questions, made by hand: entries a, b and c answer the topics of the same names; elsewhere points away. */
public final class Asked {

    private static final KnowledgeBase KNOWLEDGE = knowledge();

    private final List<Verdict> verdicts = new ArrayList<>();

    /** An in-scope question about a topic; the entries that came near, best first. */
    public Asked in(String topic, String outcome, double confidence, String... ranking) {
        return one("in", topic, Distance.UNKNOWN, outcome, confidence, ranking);
    }

    public Asked out(Distance distance, String outcome, double confidence, String... ranking) {
        return one("out", "", distance, outcome, confidence, ranking);
    }

    public Asked person(String outcome, double confidence, String... ranking) {
        return one("person", "", Distance.UNKNOWN, outcome, confidence, ranking);
    }

    public Evaluation evaluation() {
        return new Evaluation(List.copyOf(verdicts));
    }

    private Asked one(String kind, String topic, Distance distance, String outcome, double confidence,
            String... ranking) {
        String number = Integer.toString(verdicts.size());
        Labelled question = new Labelled(number, "question " + number, kind,
                topic.isEmpty() ? List.of() : List.of(topic), "formal", distance);
        verdicts.add(Verdict.of(question, answer(outcome, confidence, ranking), KNOWLEDGE));
        return this;
    }

    private static Answer answer(String outcome, double confidence, String... ranking) {
        List<Answer.Candidate> candidates = List.of(ranking).stream()
                .map(id -> new Answer.Candidate(KNOWLEDGE.entry(id).orElseThrow(), id, 0.5)).toList();
        Explanation why = new Explanation("", Map.of(), "", confidence, 0.7, Map.of(),
                List.of(ranking).stream().map(id -> new Explanation.Ranked(id, 0.5)).toList());
        return switch (outcome) {
            case "direct" -> new Answer.Direct(candidates.getFirst().entry(), candidates.getFirst().entry().text(),
                    confidence, List.of(), why);
            case "clarify" -> new Answer.Clarify(candidates, why);
            default -> new Answer.Unsure(Answer.Reason.NOT_SURE, candidates, why);
        };
    }

    private static KnowledgeBase knowledge() {
        TreeMap<String, Entry> entries = new TreeMap<>();
        List.of("a", "b", "c").forEach(id -> entries.put(id, entry(id, Kind.ANSWER)));
        entries.put("officer", entry("officer", Kind.HANDOFF));
        entries.put("elsewhere", entry("elsewhere", Kind.OUTSIDE));
        return new KnowledgeBase(entries, Map.of(), List.of(), Vocabulary.EMPTY, List.of(), List.of(), List.of());
    }

    private static Entry entry(String id, Kind kind) {
        return new Entry(id, id, kind, "lain", List.of(id), false, Map.of(), List.of(),
                new Period(LocalDate.of(2024, 1, 1), null), null, null, List.of("x"), List.of(), List.of(),
                new Entry.Text(id, id, ""), Optional.empty());
    }
}
