package id.tanyapaspor.bot.editor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/**
 * What became of a question, and why.
 *
 * @param outcome names the sentence that says what the bot would do
 * @param said what people would read, as Telegram shows it; empty where nothing would be said
 * @param candidates the likeliest entries with their share in percent
 */
record Trial(String outcome, List<Object> values, String readAs, List<String> corrections, String matched,
        List<Candidate> candidates, Optional<String> said) {

    private static final int SHOWN = 6;

    /** An entry that may be meant. */
    record Candidate(String id, String title, int percent) {}

    static Trial of(Answer answer, KnowledgeBase knowledge, LocalDate day) {
        Explanation why = answer.explanation();
        List<Candidate> candidates = why.ranking().stream().limit(SHOWN).map(ranked -> new Candidate(ranked.entryId(),
                knowledge.entry(ranked.entryId()).map(entry -> entry.on(day).orElse(entry)).map(Entry::title)
                        .orElse(ranked.entryId()),
                percent(ranked.score()))).toList();
        return new Trial(outcome(answer), values(answer), why.readAs(), why.corrections().entrySet().stream()
                .map(each -> each.getKey() + " → " + each.getValue()).toList(), why.matchedQuestion(), candidates,
                said(answer));
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Direct _ -> "direct";
            case Answer.Quoted _ -> "quoted";
            case Answer.Clarify _ -> "clarify";
            case Answer.Unsure unsure when unsure.reason() != Answer.Reason.NOT_SURE ->
                unsure.reason().name().toLowerCase(Locale.ROOT);
            case Answer.Unsure unsure -> unsure.explanation().confidence() >= unsure.explanation().threshold()
                    ? "stopped"
                    : "not_sure";
        };
    }

    private static List<Object> values(Answer answer) {
        String sure = percent(answer.explanation().confidence()) + " %";
        String needed = percent(answer.explanation().threshold()) + " %";
        return switch (answer) {
            case Answer.Direct direct -> List.of(direct.entry().title(), sure, needed);
            case Answer.Quoted quoted -> List.of(quoted.document().place(quoted.passage()), sure, needed);
            case Answer.Clarify clarify -> List.of(clarify.candidates().size(), sure, needed);
            case Answer.Unsure _ -> List.of(sure, needed, needed);
        };
    }

    private static Optional<String> said(Answer answer) {
        return switch (answer) {
            case Answer.Direct direct -> Optional.of(TelegramHtml.of(direct.text().lead()));
            case Answer.Quoted quoted -> Optional.of(TelegramHtml.escape(quoted.quotation().whole()));
            case Answer.Clarify clarify -> {
                List<String> lines = new ArrayList<>();
                clarify.question().ifPresent(question -> lines.add(TelegramHtml.escape(question)));
                clarify.candidates().forEach(one -> lines.add("▸ " + TelegramHtml.escape(one.label())));
                yield Optional.of(String.join("\n", lines));
            }
            case Answer.Unsure _ -> Optional.empty();
        };
    }

    private static int percent(double share) {
        return Math.clamp(Math.round(100 * share), 0, 100);
    }
}
