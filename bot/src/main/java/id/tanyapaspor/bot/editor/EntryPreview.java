package id.tanyapaspor.bot.editor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.MatchResult;

import id.tanyapaspor.knowledge.Fee;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;
import id.tanyapaspor.knowledge.rendering.Markdown;
import id.tanyapaspor.knowledge.rendering.PlainText;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;
import id.tanyapaspor.knowledge.writing.Readability;

/**
 * A text as people will see it.
 *
 * @param lead as Telegram shows it
 * @param details the same of what stands behind the button; empty where there are none
 * @param web as the public page shows all of it
 * @param length characters of the lead
 * @param messages how many messages Telegram needs for the longer of the two
 * @param missing fees that are quoted and have no amount today
 */
record EntryPreview(String lead, String details, String web, int length, int messages, List<String> missing,
        Readability readability) {

    static final int MOST = ContentReader.MAX_LEAD;
    /** What one message of Telegram holds. */
    private static final int MESSAGE = 4096;
    private static final Pattern DETAILS = Pattern.compile("^## ", Pattern.MULTILINE);

    static EntryPreview of(String typed, KnowledgeBase live, LocalDate day) {
        String text = typed.replace("\r\n", "\n");
        List<String> missing = FeeQuotes.QUOTE.matcher(text).results().map(quote -> quote.group(1)).distinct()
                .filter(name -> Optional.ofNullable(live.fees().get(name)).flatMap(fee -> fee.on(day)).isEmpty())
                .toList();
        String filled = filled(text, live, day);
        Matcher heading = DETAILS.matcher(filled);
        int split = heading.find() ? heading.start() : filled.length();
        String lead = TelegramHtml.of(filled.substring(0, split).strip());
        String details = TelegramHtml.of(filled.substring(split).strip());
        int length = length(lead);
        int longest = Math.max(length, length(details));
        return new EntryPreview(lead, details, Markdown.toWebHtml(filled), length,
                Math.max(1, (longest + MESSAGE - 1) / MESSAGE), missing, Readability.of(filled));
    }

    /** With the amounts of the day; what has none stays as it was written. */
    private static String filled(String text, KnowledgeBase live, LocalDate day) {
        return FeeQuotes.QUOTE.matcher(text).replaceAll((MatchResult quote) -> Matcher.quoteReplacement(
                Optional.ofNullable(live.fees().get(quote.group(1))).flatMap(fee -> fee.on(day)).map(Fee.Rate::amount)
                        .map(FeeQuotes::rupiah).orElse(quote.group())));
    }

    private static int length(String html) {
        String plain = PlainText.ofTelegramHtml(html);
        return plain.codePointCount(0, plain.length());
    }

    public int most() {
        return MOST;
    }

    public boolean isTooLong() {
        return length > MOST;
    }

    public long year() {
        return Math.max(1, Math.round(readability.year()));
    }
}
