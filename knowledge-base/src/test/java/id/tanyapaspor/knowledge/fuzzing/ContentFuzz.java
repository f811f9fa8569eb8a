package id.tanyapaspor.knowledge.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.reading.Reading;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;
import id.tanyapaspor.knowledge.rendering.Markdown;
import id.tanyapaspor.knowledge.rendering.PlainText;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/**
 * Any bytes as a file of the content: the reader tells what is wrong in words, in both languages, and whatever it lets through can
 * be shown. The first byte chooses the file. Run by Jazzer (docs/measurements.md) and, over what it found, by FuzzingTest.
 */
public final class ContentFuzz {

    private static final List<String> FILES = List.of("entries/a.md", "entries/a.en.md", "fees.yaml", "offices.csv",
            "vocabulary.txt", "outside.txt", "golden.tsv", "calibration.tsv", "documents/a.md",
            "documents/questions.tsv", "documents/a.yaml");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final byte[] ENTRY = """
            ---
            id: a
            title: A
            kind: answer
            group: biaya
            questions: [apa itu a, tolong jelaskan a]
            valid-from: 2024-12-17
            sources: [PP 45/2024]
            ---
            Jawaban {{biaya.paspor-5}}.
            """.getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAGE = "<h2>Pasal 1</h2><p>Teks.".getBytes(StandardCharsets.UTF_8);

    private ContentFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String file = FILES.get((input[0] & 0xff) % FILES.size());
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("entries/a.md", ENTRY);
        files.put("documents/a.html", PAGE);
        files.put(file, Arrays.copyOfRange(input, 1, input.length));
        if (file.equals("documents/a.md")) {
            files.remove("documents/a.html");
        }
        Reading reading = ContentReader.read(new ContentFiles(files));
        reading.problems().forEach(ContentFuzz::told);
        reading.knowledge().entries().values().forEach(entry -> {
            shown(entry.text(), reading);
            entry.english().ifPresent(english -> shown(english, reading));
        });
    }

    private static void told(Problem problem) {
        for (Language language : Language.values()) {
            if (problem.message(language).isBlank() || problem.remedy(language).isBlank() || problem.line() < 1) {
                throw new AssertionError("A problem says nothing: " + problem);
            }
        }
    }

    private static void shown(Entry.Text text, Reading reading) {
        FeeQuotes.fill(text.whole(), reading.knowledge().fees(), DAY).ifPresent(filled -> {
            TelegramHtml.of(filled);
            PlainText.of(filled);
            Markdown.toWebHtml(filled);
        });
    }

    /** Writes what ships as inputs to begin with. */
    public static void main(String[] arguments) throws IOException {
        Path corpus = Files.createDirectories(Path.of(arguments[0]));
        for (var file : ContentFiles.shipped().files().entrySet()) {
            String kind = file.getKey().replaceFirst("^(entries|documents)/[^.]+", "$1/a").replace("documents/a.tsv",
                    "documents/questions.tsv");
            int index = FILES.indexOf(kind);
            if (index >= 0) {
                byte[] bytes = file.getValue();
                byte[] seed = new byte[Math.min(bytes.length, 4_000) + 1];
                seed[0] = (byte) index;
                System.arraycopy(bytes, 0, seed, 1, seed.length - 1);
                Files.write(corpus.resolve(file.getKey().replace('/', '-')), seed);
            }
        }
    }
}
