package id.tanyapaspor.bot.gaps;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.tanyapaspor.indexer.Tongue;
import id.tanyapaspor.knowledge.Language;

/** Adds ways of asking to the text of an entry; every other byte stays as it is. */
final class QuestionLines {

    private static final Pattern HEAD = Pattern.compile("\\A---\\r?\\n(.*?\\n)(?=---\\r?(?:\\n|\\z))", Pattern.DOTALL);
    private static final String LIST = "(?m)^%s:[ \\t]*(?:#[^\\n]*)?\\r?\\n((?:[ \\t]*-[ \\t][^\\n]*\\n|[ \\t]*#[^\\n]*\\n|[ \\t]+[^\\n]*\\n|[ \\t]*\\r?\\n)*)";
    private static final Pattern ITEM = Pattern.compile("(?m)^([ \\t]*)-[ \\t]");
    private static final Pattern LAST = Pattern.compile("(?<=\\n)(?:[ \\t]*\\r?\\n)*\\z");

    private QuestionLines() {}

    /** The text with the questions, each in the list of its language; empty when its head cannot be read for that. */
    static Optional<String> added(String entry, List<String> questions) {
        Set<String> there = entry.lines().map(line -> key(line.replaceFirst("^\\s*-\\s+", "")))
                .collect(Collectors.toSet());
        List<String> fresh = questions.stream().map(String::strip).filter(line -> !line.isEmpty()).distinct()
                .filter(line -> !there.contains(key(line))).toList();
        return in(entry, "questions", fresh.stream().filter(line -> !isEnglish(line)).toList())
                .flatMap(text -> in(text, "questions.en", fresh.stream().filter(QuestionLines::isEnglish).toList()));
    }

    private static boolean isEnglish(String line) {
        return Tongue.of(line).filter(Language.EN::equals).isPresent();
    }

    private static String key(String line) {
        return line.strip().replaceAll("^\"|\"$", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> in(String entry, String key, List<String> questions) {
        Matcher head = HEAD.matcher(entry);
        if (questions.isEmpty()) {
            return Optional.of(entry);
        }
        if (!head.find()) {
            return Optional.empty();
        }
        String end = entry.startsWith("---\r\n") ? "\r\n" : "\n";
        Matcher list = Pattern.compile(LIST.formatted(Pattern.quote(key))).matcher(entry).region(head.start(1),
                head.end(1));
        if (list.find()) {
            return Optional.of(behind(entry, list, lines(questions, indent(list.group(1)), end)));
        }
        boolean elsewise = Pattern.compile("(?m)^" + Pattern.quote(key) + ":").matcher(head.group(1)).find();
        return elsewise
                ? Optional.empty()
                : Optional.of(entry.substring(0, head.end(1)) + key + ":" + end + lines(questions, "  ", end)
                        + entry.substring(head.end(1)));
    }

    /** Blank lines that part the list from the next key stay behind it. */
    private static String behind(String entry, Matcher list, String lines) {
        Matcher blank = LAST.matcher(list.group(1));
        int at = list.start(1) + (blank.find() ? blank.start() : list.group(1).length());
        return entry.substring(0, at) + lines + entry.substring(at);
    }

    private static String indent(String items) {
        Matcher first = ITEM.matcher(items);
        return first.find() ? first.group(1) : "  ";
    }

    private static String lines(List<String> questions, String indent, String end) {
        return questions.stream().map(question -> indent + "- " + YamlText.of(question) + end)
                .collect(Collectors.joining());
    }
}
