package id.tanyapaspor.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.Mistakes;
import id.tanyapaspor.indexer.reporting.HtmlReport;
import id.tanyapaspor.indexer.reporting.JsonReport;
import id.tanyapaspor.indexer.reporting.Pictures;
import id.tanyapaspor.indexer.reporting.Report;
import id.tanyapaspor.indexer.reporting.Report.Circumstances;
import id.tanyapaspor.indexer.reporting.TextReport;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.reading.ContentReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures answers against labelled questions. */
@Command(name = "eval", mixinStandardHelpOptions = true, description = "Asks labelled questions (a table with the columns text, kind, topics and, if known, style and near) and measures the answers.")
final class EvalCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUESTIONS", description = "labelled questions, tab-separated")
    private Path questions;

    @Mixin
    private Target target = new Target();

    @Option(names = "--compare", paramLabel = "OTHER", description = "an index or a content folder that was before: also tell what changed since")
    private @Nullable Path other;

    @Option(names = "--html", paramLabel = "FILE.html", description = "write a page with pictures")
    private @Nullable Path html;

    @Option(names = "--curve", paramLabel = "FILE.svg", description = "write the risk–coverage curve")
    private @Nullable Path curve;

    @Option(names = "--mistakes", description = "list what went wrong")
    private boolean mistakes;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Option(names = "--day", paramLabel = "DAY", description = "day (Period.WIB) on which it is asked (default: today)")
    private @Nullable LocalDate day;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Report report = report();
        if (curve != null) {
            Files.writeString(curve,
                    Pictures.riskCoverageFile(report.evaluation(), report.circumstances().maxWrong()));
        }
        if (html != null) {
            Files.writeString(html, HtmlReport.of(report));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(JsonReport.of(report)));
        } else {
            out.print(TextReport.of(report));
            if (mistakes) {
                Mistakes.of(report.evaluation()).forEach(out::println);
            }
        }
        out.flush();
        return 0;
    }

    private Report report() throws IOException {
        List<Labelled> labelled = ContentReader.readLabelled(questions.toString(), Files.readAllBytes(questions));
        LocalDate on = day == null ? LocalDate.now(Period.WIB) : day;
        Optional<Evaluation> before = Optional.empty();
        Optional<String> beforeName = Optional.empty();
        if (other != null) {
            try (LiveIndex live = target.openOther(other)) {
                before = Optional.of(Evaluation.run(live, live.knowledge(), labelled, on));
                beforeName = Optional.of(other + " (" + live.name() + ")");
            }
        }
        try (LiveIndex live = target.open()) {
            Circumstances where = new Circumstances(questions.getFileName().toString(), live.name(), beforeName, on,
                    live.current().brain().maxWrong());
            return Report.of(where, Evaluation.run(live, live.knowledge(), labelled, on), before);
        }
    }
}
