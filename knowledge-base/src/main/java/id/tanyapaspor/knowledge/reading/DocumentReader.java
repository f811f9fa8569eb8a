package id.tanyapaspor.knowledge.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Document.Passage;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.documents.Format;
import id.tanyapaspor.knowledge.documents.Passages;
import id.tanyapaspor.knowledge.documents.Unreadable;

/** Reads one document: what it is, from front matter or from the YAML file beside it, and its text, cut into passages. */
final class DocumentReader {

    private static final LocalDate ALWAYS = LocalDate.of(1945, 8, 17);
    private static final Set<String> KEYS = Set.of("title", "law", "valid-from", "valid-until", "review-by", "topics",
            "sources", "checked");

    private final Problems problems;

    DocumentReader(Problems problems) {
        this.problems = problems;
    }

    /** Markdown with front matter; empty when it has errors, which are then reported. */
    Optional<Document> markdown(String file, String id, String content) {
        Matcher parts = EntryReader.FILE.matcher(content);
        if (!parts.matches()) {
            problems.error(file, 1, "The file has no front matter.",
                    "Begin with a line `---`, the keys, and another line `---`.");
            return Optional.empty();
        }
        return about(file, id, 2, parts.group(1),
                passages(file, Format.MARKDOWN, parts.group(2).getBytes(StandardCharsets.UTF_8)))
                .filter(_ -> problems.errorsIn(file) == 0);
    }

    /** A file that holds nothing but the text, with YAML beside it that says what it is. */
    Optional<Document> file(String file, String id, Format format, byte[] bytes, String about, String yaml) {
        return about(about, id, 1, yaml, passages(file, format, bytes))
                .filter(_ -> problems.errorsIn(file) + problems.errorsIn(about) == 0);
    }

    private List<Passage> passages(String file, Format format, byte[] bytes) {
        try {
            return Passages.cut(format.read(bytes));
        } catch (Unreadable e) {
            problems.error(file, 1, e.wording());
            return List.of();
        }
    }

    private Optional<Document> about(String file, String id, int line, String text, List<Passage> passages) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.error(file, 1, "The file name is no id.", "Use lower-case letters and digits, joined by `-`.");
        }
        return Yaml.parse(file, line, text, problems).map(yaml -> {
            yaml.unknownKeys(KEYS);
            List<String> sources = texts(yaml, "sources");
            if (sources.isEmpty()) {
                problems.error(file, yaml.line("sources"), "No source is named.",
                        "Add `sources:` with the law and its article.");
            }
            return new Document(id, yaml.required("title"), yaml.required("law"), period(file, yaml),
                    texts(yaml, "topics"), sources, yaml.date("review-by"), yaml.date("checked"), passages);
        });
    }

    private Period period(String file, Yaml yaml) {
        LocalDate from = yaml.date("valid-from");
        LocalDate until = yaml.date("valid-until");
        if (from == null) {
            problems.error(file, yaml.line(), "`valid-from` is missing.", "Add the day from which this holds.");
        } else if (until != null && until.isBefore(from)) {
            problems.error(file, yaml.line("valid-until"), "The last day is before the first.",
                    "Correct one of the two days.");
        }
        if (until == null && yaml.date("review-by") == null) {
            problems.warning(file, yaml.line(), "`review-by` is missing.",
                    "Add the day by which this is to be looked at again.");
        }
        return new Period(from == null ? ALWAYS : from, until);
    }

    private static List<String> texts(Yaml yaml, String key) {
        return yaml.list(key).stream().map(Yaml.Line::text).toList();
    }
}
