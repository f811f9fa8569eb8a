package id.tanyapaspor.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.AnswerText;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.indexer.Tongue;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Asks one question, or each line of a file. */
@Command(name = "ask", mixinStandardHelpOptions = true, description = "Asks a question, or every line of a file.")
final class AskCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "what somebody asks")
    private @Nullable String question;

    @Option(names = "--file", paramLabel = "FILE", description = "ask every line of a file, in order")
    private @Nullable Path file;

    @Mixin
    private Target target = new Target();

    @Option(names = "--json", description = "print one JSON object a line")
    private boolean json;

    @Option(names = "--explain", description = "also print what the confidence is made of, and the calibration")
    private boolean explain;

    @Option(names = "--day", paramLabel = "DAY", description = "day (Period.WIB) on which the answer must hold (default: today)")
    private @Nullable LocalDate day;

    @Option(names = "--language", description = "ID or EN (default: that of each question)")
    private @Nullable Language language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if ((question == null) == (file == null)) {
            throw new IllegalArgumentException("Give either one question in quotes, or --file.");
        }
        List<String> questions = file == null
                ? List.of(Optional.ofNullable(question).orElse(""))
                : Files.readAllLines(file);
        LocalDate on = day == null ? LocalDate.now(Period.WIB) : day;
        PrintWriter out = spec.commandLine().getOut();
        try (LiveIndex live = target.open()) {
            for (String asked : questions) {
                Language in = language == null ? Tongue.of(asked).orElse(Language.ID) : language;
                Answer answer = live.answer(new Question(asked, in, on, Optional.empty()));
                if (json) {
                    out.println(JsonMapper.shared().writeValueAsString(AnswerJson.of(asked, answer, in)));
                } else {
                    print(asked, answer, in, out);
                }
            }
            if (explain && !json) {
                out.println();
                Calibration.lines(live.current()).forEach(out::println);
            }
            out.flush();
        }
        return 0;
    }

    private void print(String asked, Answer answer, Language in, PrintWriter out) {
        Map<String, Object> row = AnswerJson.of(asked, answer, in);
        if (file != null) {
            out.println("? " + asked);
        }
        out.println(AnswerText.of(answer, in));
        Explanation why = answer.explanation();
        out.printf("%n[%s %s, confidence %.3f of %.3f needed, reason %s]%n", row.get("outcome"),
                Optional.ofNullable(row.get("entry")).orElse(""), AnswerJson.confidence(answer),
                AnswerJson.threshold(answer), row.get("reason"));
        if (explain) {
            out.println("read as: " + why.readAs());
            why.corrections().forEach((typed, read) -> out.println("corrected: " + typed + " → " + read));
            out.println("nearest phrasing: " + why.matchedQuestion());
            why.ranking().forEach(ranked -> out.printf("  %-40s %.4f%n", ranked.entryId(), ranked.score()));
            AnswerJson.features(answer).forEach((name, value) -> out.printf("  %-24s %.4f%n", name, value));
        }
    }
}
