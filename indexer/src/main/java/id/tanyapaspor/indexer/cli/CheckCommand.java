package id.tanyapaspor.indexer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.reading.Reading;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists every problem of a content folder. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Lists every problem of a content folder with file, line and remedy. Errors stop a release, warnings do not.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "content folder (default: the shipped content)")
    private @Nullable Path folder;

    @Option(names = "--content", paramLabel = "FOLDER", description = "the same, as an option")
    private @Nullable Path content;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path from = folder != null ? folder : content;
        Reading reading = ContentReader.read(from == null ? ContentFiles.shipped() : ContentFiles.ofFolder(from));
        int errors = reading.errors().size();
        if (json) {
            spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(report(reading)));
        } else {
            reading.problems().forEach(spec.commandLine().getOut()::println);
            KnowledgeBase knowledge = reading.knowledge();
            spec.commandLine().getOut().printf(
                    "%d entries, %d questions, %d documents, %d offices, %d outside; %d error(s), %d warning(s)%n",
                    knowledge.entries().size(),
                    knowledge.entries().values().stream().mapToInt(entry -> entry.questions().size()).sum(),
                    knowledge.documents().all().size(), knowledge.offices().size(), knowledge.outside().size(), errors,
                    reading.problems().size() - errors);
        }
        return errors == 0 ? 0 : IndexerCommand.BROKEN_CONTENT;
    }

    private static Map<String, Object> report(Reading reading) {
        List<Map<String, Object>> problems = reading.problems().stream()
                .map(problem -> Map.<String, Object>of("severity", problem.isError() ? "error" : "warning", "file",
                        problem.file(), "line", problem.line(), "message", problem.message(), "remedy",
                        problem.remedy()))
                .toList();
        return Map.of("entries", reading.knowledge().entries().size(), "errors", reading.errors().size(), "warnings",
                reading.problems().size() - reading.errors().size(), "problems", problems);
    }
}
