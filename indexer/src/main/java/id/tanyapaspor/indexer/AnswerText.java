package id.tanyapaspor.indexer;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.PlainText;

/** An answer as plain text, as somebody with nothing but a terminal would read it. */
public final class AnswerText {

    private AnswerText() {}

    public static String of(Answer answer, Language language) {
        Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle words = ResourceBundle.getBundle("id.tanyapaspor.indexer.answers", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return switch (answer) {
            case Answer.Direct direct -> Stream.concat(Stream.of(direct), direct.also().stream())
                    .map(one -> above(one, language, words) + PlainText.of(one.text().whole())
                            + source(one.entry(), words, locale))
                    .collect(Collectors.joining("\n\n"));
            case Answer.Quoted quoted -> quotation(quoted.quotation()) + source(quoted, words, locale);
            case Answer.Clarify clarify ->
                clarify.question().orElse(words.getString("clarify")) + clarify.candidates().stream()
                        .map(candidate -> "\n• " + candidate.label()).collect(Collectors.joining());
            case Answer.Unsure unsure when unsure.reason() == Answer.Reason.NOTHING_ASKED ->
                words.getString("nothing-asked");
            case Answer.Unsure _ -> words.getString("unsure");
        };
    }

    /** The sentence that fits best stands out as it would in Markdown. */
    private static String quotation(Quotation quotation) {
        return quotation.before() + "**" + quotation.sentence() + "**" + quotation.after();
    }

    private static String source(Answer.Quoted quoted, ResourceBundle words, Locale locale) {
        String place = quoted.document().place(quoted.passage());
        String whole = quoted.passage().page() == 0
                ? place
                : MessageFormat.format(words.getString("page"), place, Integer.toString(quoted.passage().page()));
        return line(whole, quoted.document().checked(), words, locale);
    }

    /** How odd words were read, and a word on an answer that is not in the language asked for. */
    private static String above(Answer.Direct direct, Language language, ResourceBundle words) {
        List<String> misreadings = direct.explanation().misreadings();
        String read = misreadings.isEmpty()
                ? ""
                : MessageFormat.format(words.getString("read-as"), String.join(", ", misreadings)) + "\n\n";
        boolean foreign = language == Language.EN && direct.entry().english().isEmpty();
        return foreign ? read + words.getString("indonesian") + "\n\n" : read;
    }

    private static String source(Entry entry, ResourceBundle words, Locale locale) {
        if (entry.kind() != Kind.ANSWER) {
            return "";
        }
        return line(entry.sources().getFirst(), entry.checked(), words, locale);
    }

    private static String line(String source, @Nullable LocalDate checked, ResourceBundle words, Locale locale) {
        Locale dates = locale.equals(Locale.ROOT) ? Locale.forLanguageTag("id") : locale;
        String line = checked == null
                ? MessageFormat.format(words.getString("sources"), source)
                : MessageFormat.format(words.getString("checked"), source,
                        DateTimeFormatter.ofPattern("d MMM uuuu", dates).format(checked));
        return "\n\n" + line;
    }
}
