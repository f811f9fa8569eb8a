package id.tanyapaspor.indexer.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.AnswerText;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Language;

/** An answer as other programs read it; the names are relied upon. */
final class AnswerJson {

    private AnswerJson() {}

    static Map<String, Object> of(String question, Answer answer, Language language) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("question", question);
        switch (answer) {
            case Answer.Direct direct -> outcome(row, "direct", direct.entry(), direct.rivals(), "sure");
            case Answer.Quoted quoted -> quoted(row, quoted);
            case Answer.Clarify clarify -> outcome(row, "clarify", null, clarify.candidates(), "one-tap-settles-it");
            case Answer.Unsure unsure -> outcome(row, "unsure", null, unsure.nearest(),
                    unsure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        row.put("also", answer instanceof Answer.Direct direct
                ? direct.also().stream().map(other -> other.entry().id()).toList()
                : List.of());
        row.put("confidence", confidence(answer));
        row.put("text", AnswerText.of(answer, language));
        row.put("readAs", answer.explanation().readAs());
        row.put("matchedQuestion", answer.explanation().matchedQuestion());
        row.put("features", features(answer));
        row.put("ranking", answer.explanation().ranking().stream()
                .map(ranked -> Map.of("entry", ranked.entryId(), "score", ranked.score())).toList());
        return row;
    }

    static double confidence(Answer answer) {
        return answer instanceof Answer.Quoted quoted
                ? quoted.sureness().confidence()
                : answer.explanation().confidence();
    }

    static double threshold(Answer answer) {
        return answer instanceof Answer.Quoted quoted
                ? quoted.sureness().threshold()
                : answer.explanation().threshold();
    }

    /** What was weighed: of the entries, and then of the passage that is quoted instead. */
    static Map<String, Double> features(Answer answer) {
        Map<String, Double> features = new LinkedHashMap<>(answer.explanation().features());
        if (answer instanceof Answer.Quoted quoted) {
            features.putAll(quoted.sureness().features());
        }
        return features;
    }

    private static void quoted(Map<String, Object> row, Answer.Quoted quoted) {
        outcome(row, "direct", null, quoted.nearest(), "no-entry-but-a-document");
        row.put("kind", "document");
        row.put("entry", quoted.reference());
        row.put("topics", quoted.document().topics());
        row.put("document", Map.of("title", quoted.document().title(), "law", quoted.document().law(), "heading",
                quoted.passage().heading(), "page", quoted.passage().page(), "sentence",
                quoted.quotation().sentence()));
    }

    private static void outcome(Map<String, Object> row, String outcome, @Nullable Entry entry,
            List<Answer.Candidate> candidates, String reason) {
        row.put("outcome", outcome);
        row.put("kind", entry == null ? null : entry.kind().toString());
        row.put("entry", entry == null ? null : entry.id());
        row.put("topics", entry == null ? List.of() : entry.topics());
        row.put("candidates", candidates.stream().map(candidate -> candidate.entry().id()).toList());
        row.put("reason", reason);
    }
}
