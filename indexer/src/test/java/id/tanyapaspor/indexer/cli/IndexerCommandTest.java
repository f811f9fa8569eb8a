package id.tanyapaspor.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.tanyapaspor.indexer.SmallContent;

import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndexerCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void check_lists_problems_and_fails_on_errors() throws IOException {
        Path content = content(SmallContent.of("satu").with("entries/rusak.md", "x"));

        assertThat(run("check", content.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("entries/rusak.md:1: error: The file has no front matter.")
                .contains("Begin with");
    }

    @Test
    void build_then_ask_a_file_prints_one_object_a_line_with_the_agreed_names() throws IOException {
        Path content = content(SmallContent.of("satu"));
        Path questions = Files.writeString(folder.resolve("q.txt"), "berapa biaya paspor\npaspor hilang\n???\n");

        assertThat(run("build", "--content", content.toString(), "--index", folder.resolve("index").toString()))
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(run("ask", "--file", questions.toString(), "--json", "--index", folder.resolve("index").toString()))
                .isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(first.propertyNames()).contains("question", "outcome", "kind", "entry", "topics", "confidence",
                "candidates", "text",
                "reason", "ranking");
        assertThat(first.get("question").asString()).isEqualTo("berapa biaya paspor");
        assertThat(first.get("outcome").asString()).isIn("direct", "clarify", "unsure");
        assertThat(first.get("ranking").get(0).get("entry").asString()).isEqualTo("biaya");
        assertThat(JsonMapper.shared().readTree(lines.get(2)).get("reason").asString()).isEqualTo("nothing-asked");
    }

    @Test
    void eval_measures_labelled_questions_and_draws_the_curve() throws IOException {
        Path content = content(SmallContent.of("satu"));
        Path labelled = Files.writeString(folder.resolve("l.tsv"),
                "id\ttext\tkind\ttopics\tstyle\n1\tharga paspor\tin\tbiaya\tformal\n2\tcuaca besok\tout\t\tformal\n");
        Path curve = folder.resolve("c.svg");

        assertThat(run("eval", labelled.toString(), "--content", content.toString(), "--json", "--curve",
                curve.toString())).isZero();

        Map<?, ?> report = JsonMapper.shared().readValue(out.toString(), Map.class);
        assertThat(report.get("top1")).isEqualTo(1.0);
        assertThat(report.get("outsideAnswered")).isEqualTo(0.0);
        assertThat(curve).content().startsWith("<svg").contains("polyline");
    }

    @Test
    void eval_compares_content_with_what_was_before_and_writes_a_page() throws IOException {
        Path now = content(SmallContent.of("satu"));
        Path before = folder.resolve("before");
        write(SmallContent.of("satu").entry("biaya", "Biaya paspor", "satu", "uang rupiah", "mahal murah"), before);
        Path labelled = Files.writeString(folder.resolve("l.tsv"),
                "text\tkind\ttopics\tnear\nberapa tarif paspor\tin\tbiaya\t\nvisa turis\tout\t\tnear\n");
        Path page = folder.resolve("r.html");

        assertThat(run("eval", labelled.toString(), "--content", now.toString(), "--compare", now.toString(), "--json"))
                .isZero();
        assertThat(comparison().get("changes")).asInstanceOf(LIST).isEmpty();
        out.getBuffer().setLength(0);
        assertThat(run("eval", labelled.toString(), "--content", now.toString(), "--compare", before.toString(),
                "--json", "--html", page.toString())).isZero();
        assertThat(comparison().get("changes")).asInstanceOf(LIST).isNotEmpty();
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("Before and after");
        assertThat(run("eval", labelled.toString(), "--compare", folder.resolve("none").toString())).isEqualTo(3);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private Map<?, ?> comparison() {
        return (Map<?, ?>) JsonMapper.shared().readValue(out.toString(), Map.class).get("comparison");
    }

    @Test
    void a_wrong_call_says_what_to_do() {
        assertThat(run("ask")).isEqualTo(3);
        assertThat(err.toString()).contains("Give either one question in quotes, or --file.");
        assertThat(run("ask", "x", "--index", folder.resolve("none").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("Make one with `build`.");
        assertThat(run("check", folder.resolve("missing").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("There is no such file or folder");
        assertThat(run("frobnicate")).isEqualTo(2);
    }

    private Path content(SmallContent content) throws IOException {
        return write(content, folder.resolve("content"));
    }

    private static Path write(SmallContent content, Path to) throws IOException {
        for (Map.Entry<String, byte[]> file : content.files().files().entrySet()) {
            Files.createDirectories(to.resolve(file.getKey()).getParent());
            Files.write(to.resolve(file.getKey()), file.getValue());
        }
        return to;
    }

    private int run(String... arguments) {
        CommandLine line = IndexerCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
