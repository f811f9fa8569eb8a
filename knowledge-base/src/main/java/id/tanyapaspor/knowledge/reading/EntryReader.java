package id.tanyapaspor.knowledge.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Entry.Phrasing;
import id.tanyapaspor.knowledge.Entry.Text;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;

/** Reads one entry file: front matter between `---` lines, then Markdown. */
final class EntryReader {

    static final int MAX_TITLE = 60;
    static final int MIN_QUESTIONS = 12;
    private static final LocalDate ALWAYS = LocalDate.of(1945, 8, 17);
    private static final Set<String> GROUPS = Set.of("jenis", "biaya", "syarat", "mpaspor", "proses", "pemakaian",
            "layanan",
            "lain");
    private static final Set<String> KEYS = Set.of("id", "title", "kind", "group", "topics", "strict", "facets",
            "questions",
            "questions.en", "valid-from", "valid-until", "review-by", "sources", "checked", "related", "labels");
    static final Pattern FILE = Pattern.compile("\\A---\n(.*?\n)---\n(.*)\\z", Pattern.DOTALL);
    private static final Pattern DETAILS = Pattern.compile("^## ", Pattern.MULTILINE);
    private static final Pattern RAW_HTML = Pattern.compile("</?[a-zA-Z][^>]*>");

    private final Problems problems;

    EntryReader(Problems problems) {
        this.problems = problems;
    }

    /** The entry in a file, or empty when it has errors, which are then reported. */
    Optional<Entry> read(String file, String id, String content, @Nullable Text english) {
        Matcher parts = FILE.matcher(content);
        if (!parts.matches()) {
            problems.error(file, 1, "The file has no front matter.",
                    "Begin with a line `---`, the keys, and another line `---`.");
            return Optional.empty();
        }
        Optional<Yaml> yaml = Yaml.parse(file, 2, parts.group(1), problems);
        if (yaml.isEmpty()) {
            return Optional.empty();
        }
        int bodyLine = 3 + (int) parts.group(1).lines().count();
        Text text = text(file, bodyLine, yaml.get().required("title"), parts.group(2));
        Entry entry = entry(file, id, yaml.get(), text, english);
        return problems.errorsIn(file) == 0 ? Optional.of(entry) : Optional.empty();
    }

    /** The English text of a file that has only a title in its front matter. */
    Optional<Text> english(String file, String content) {
        Matcher parts = FILE.matcher(content);
        if (!parts.matches()) {
            problems.error(file, 1, "The file has no front matter.", "Begin with `---`, `title: …`, `---`.");
            return Optional.empty();
        }
        return Yaml.parse(file, 2, parts.group(1), problems).map(yaml -> {
            yaml.unknownKeys(Set.of("title"));
            int bodyLine = 3 + (int) parts.group(1).lines().count();
            return text(file, bodyLine, yaml.required("title"), parts.group(2));
        }).filter(text -> problems.errorsIn(file) == 0);
    }

    private Entry entry(String file, String id, Yaml yaml, Text text, @Nullable Text english) {
        yaml.unknownKeys(KEYS);
        checkId(file, id, yaml);
        List<String> topics = yaml.child("topics").isPresent() ? texts(yaml.list("topics")) : List.of(id);
        return new Entry(id, text.title(), kind(file, yaml), group(file, yaml), topics, yaml.flag("strict"),
                yaml.texts("facets"), questions(file, yaml), period(file, yaml), yaml.date("review-by"),
                yaml.date("checked"), sources(file, yaml), texts(yaml.list("related")), texts(yaml.list("labels")),
                text,
                Optional.ofNullable(english));
    }

    private void checkId(String file, String id, Yaml yaml) {
        if (!yaml.required("id").equals(id)) {
            problems.error(file, yaml.line("id"), "The id differs from the file name.",
                    "Write `id: {0}` or rename the file.", id);
        }
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.error(file, 1, "The file name is no id.", "Use lower-case letters and digits, joined by `-`.");
        }
    }

    private Kind kind(String file, Yaml yaml) {
        return Kind.of(yaml.required("kind")).orElseGet(() -> {
            problems.error(file, yaml.line("kind"), "This kind is not known.",
                    "Use answer, handoff, outside or smalltalk.");
            return Kind.ANSWER;
        });
    }

    private String group(String file, Yaml yaml) {
        String group = yaml.required("group");
        if (!group.isEmpty() && !GROUPS.contains(group)) {
            problems.error(file, yaml.line("group"), "This group is not known.", "Use one of {0}.",
                    String.join(", ", GROUPS.stream().sorted().toList()));
        }
        return group;
    }

    private List<String> sources(String file, Yaml yaml) {
        List<String> sources = texts(yaml.list("sources"));
        if (sources.isEmpty()) {
            problems.error(file, yaml.line("sources"), "No source is named.",
                    "Add `sources:` with the law and its article.");
        }
        return sources;
    }

    private Period period(String file, Yaml yaml) {
        LocalDate from = yaml.date("valid-from");
        LocalDate until = yaml.date("valid-until");
        if (from == null) {
            problems.error(file, yaml.line(), "`valid-from` is missing.", "Add the day from which this holds.");
            return new Period(ALWAYS, until);
        }
        if (until != null && until.isBefore(from)) {
            problems.error(file, yaml.line("valid-until"), "The last day is before the first.",
                    "Correct one of the two days.");
        }
        if (yaml.date("review-by") == null) {
            problems.warning(file, yaml.line(), "`review-by` is missing.",
                    "Add the day by which this is to be looked at again.");
        }
        return new Period(from, until);
    }

    private List<Phrasing> questions(String file, Yaml yaml) {
        List<Phrasing> phrasings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Language language : Language.values()) {
            for (Yaml.Line line : yaml.list(language == Language.ID ? "questions" : "questions.en")) {
                if (seen.add(line.text().toLowerCase(Locale.ROOT))) {
                    phrasings.add(new Phrasing(line.text(), language));
                } else {
                    problems.warning(file, line.line(), "This question stands here twice.", "Remove one of them.");
                }
            }
        }
        if (phrasings.isEmpty()) {
            problems.error(file, yaml.line(), "There are no questions.", "Add at least {0} ways of asking.",
                    MIN_QUESTIONS);
        } else if (phrasings.size() < MIN_QUESTIONS) {
            problems.warning(file, yaml.line("questions"), "There are only {0} questions.",
                    "Add different ways of asking, at least {1}.", phrasings.size(), MIN_QUESTIONS);
        }
        return phrasings;
    }

    private Text text(String file, int line, String title, String body) {
        if (title.codePointCount(0, title.length()) > MAX_TITLE) {
            problems.error(file, 2, "The title is longer than {0} characters.", "Shorten it to fit a button.",
                    MAX_TITLE);
        }
        Matcher html = RAW_HTML.matcher(body);
        if (html.find()) {
            int at = line + (int) body.substring(0, html.start()).lines().count() - 1;
            problems.error(file, Math.max(line, at), "HTML is not allowed: {0}", "Use Markdown.", html.group());
        }
        Matcher heading = DETAILS.matcher(body);
        int split = heading.find() ? heading.start() : body.length();
        String lead = body.substring(0, split).strip();
        if (lead.isEmpty()) {
            problems.error(file, line, "The lead is missing.", "Write the answer before the first `## ` heading.");
        }
        return new Text(title, lead, body.substring(split).strip());
    }

    private static List<String> texts(List<Yaml.Line> lines) {
        return lines.stream().map(Yaml.Line::text).toList();
    }
}
