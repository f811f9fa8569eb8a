package id.tanyapaspor.indexer;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

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
            case Answer.Direct direct -> PlainText.of(direct.text().whole()) + source(direct.entry(), words, locale);
            case Answer.Quoted quoted -> quotation(quoted.quotation()) + source(quoted, words, locale);
            case Answer.Clarify clarify -> words.getString("clarify") + clarify.candidates().stream()
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
