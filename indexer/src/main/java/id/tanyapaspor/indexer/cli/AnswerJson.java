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
            case Answer.Clarify clarify -> outcome(row, "clarify", null, clarify.candidates(), "one-tap-settles-it");
            case Answer.Unsure unsure -> outcome(row, "unsure", null, unsure.nearest(),
                    unsure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        row.put("also", answer instanceof Answer.Direct direct
                ? direct.also().stream().map(other -> other.entry().id()).toList()
                : List.of());
        row.put("confidence", answer.explanation().confidence());
        row.put("text", AnswerText.of(answer, language));
        row.put("readAs", answer.explanation().readAs());
        row.put("matchedQuestion", answer.explanation().matchedQuestion());
        row.put("features", answer.explanation().features());
        row.put("ranking", answer.explanation().ranking().stream()
                .map(ranked -> Map.of("entry", ranked.entryId(), "score", ranked.score())).toList());
        return row;
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
