package id.tanyapaspor.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.evaluation.CurveSvg;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.Mistakes;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.reading.ContentReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures answers against labelled questions. */
@Command(name = "eval", mixinStandardHelpOptions = true, description = "Asks labelled questions (a table with the columns text, kind, topics and, if known, style) and measures the answers.")
final class EvalCommand implements Callable<Integer> {

    private static final double RISK = 0.03;
    private static final double COVERAGE = 0.8;

    @Parameters(paramLabel = "QUESTIONS", description = "labelled questions, tab-separated")
    private Path questions;

    @Mixin
    private Target target = new Target();

    @Option(names = "--curve", paramLabel = "FILE.svg", description = "write the risk–coverage curve")
    private @Nullable Path curve;

    @Option(names = "--mistakes", description = "list what went wrong")
    private boolean mistakes;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Option(names = "--day", paramLabel = "DAY", description = "day (WIB) on which it is asked (default: today)")
    private @Nullable LocalDate day;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Labelled> labelled = ContentReader.readLabelled(questions.toString(), Files.readAllBytes(questions));
        LocalDate on = day == null ? LocalDate.now(ZoneId.of("Asia/Jakarta")) : day;
        try (LiveIndex live = target.open()) {
            Evaluation evaluation = Evaluation.run(live, live.knowledge(), labelled, on);
            if (curve != null) {
                Files.writeString(curve, CurveSvg.of(evaluation));
            }
            print(evaluation);
        }
        return 0;
    }

    private void print(Evaluation evaluation) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> report = new LinkedHashMap<>(figures(evaluation));
            report.put("styles", each(evaluation.by(verdict -> verdict.question().style())));
            report.put("topics", each(new Evaluation(evaluation.verdicts().stream()
                    .filter(verdict -> verdict.question().kind().equals("in")).toList())
                    .by(verdict -> String.join("|", verdict.question().topics()))));
            report.put("curve", evaluation.curve());
            out.println(JsonMapper.shared().writeValueAsString(report));
            return;
        }
        figures(evaluation).forEach((name, value) -> out.printf("%-44s %s%n", name,
                value instanceof Double share ? "%.3f".formatted(share) : value));
        out.printf("%n%-20s %9s %6s %6s %7s %8s%n", "style", "questions", "top-1", "r@3", "direct", "one tap");
        evaluation.by(verdict -> verdict.question().style()).forEach((style, part) -> row(out, style, part));
        out.printf("%n%-44s %9s %6s %6s %7s %8s%n", "topic (the first named)", "questions", "top-1", "r@3", "direct",
                "one tap");
        evaluation.by(verdict -> verdict.question().topics().isEmpty() || !verdict.question().kind().equals("in")
                ? ""
                : verdict.question().topics().getFirst())
                .forEach((topic, part) -> {
                    if (!topic.isEmpty()) {
                        row(out, topic, part);
                    }
                });
        if (mistakes) {
            Mistakes.of(evaluation).forEach(out::println);
        }
    }

    private static void row(PrintWriter out, String name, Evaluation part) {
        out.printf("%-" + (name.length() > 20 ? 44 : 20) + "s %9d %6.2f %6.2f %7.2f %8.2f%n", name,
                part.verdicts().size(), part.top1(),
                part.recallAt3(), part.answeredDirectly(), part.answeredWithOneTap());
    }

    private static Map<String, Object> each(Map<String, Evaluation> parts) {
        Map<String, Object> each = new LinkedHashMap<>();
        parts.forEach((name, part) -> each.put(name, figures(part)));
        return each;
    }

    private static Map<String, Object> figures(Evaluation evaluation) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("questions", evaluation.verdicts().size());
        figures.put("top1", evaluation.top1());
        figures.put("recallAt3", evaluation.recallAt3());
        figures.put("mrr", evaluation.mrr());
        figures.put("answeredDirectly", evaluation.answeredDirectly());
        figures.put("answeredDirectlyOrByOneTap", evaluation.answeredWithOneTap());
        figures.put("directWrong", evaluation.directWrong());
        figures.put("quotedAmongDirect", evaluation.quoted());
        figures.put("outsideAnswered", evaluation.outsideAnswered());
        figures.put("ownCaseHandedOver", evaluation.ownCaseHandedOver());
        figures.put("coverageAt3PercentWrong", evaluation.coverageAt(RISK));
        figures.put("riskAt80PercentCoverage", evaluation.riskAt(COVERAGE));
        figures.put("aurocInAgainstOut", evaluation.auroc());
        return figures;
    }
}
