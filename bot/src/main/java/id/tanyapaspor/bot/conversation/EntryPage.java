package id.tanyapaspor.bot.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.Words.Html;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/**
 * An entry as it is read: the answer first, what it rests on last.
 *
 * @param text with the day's amounts filled in
 * @param language in which it is asked for
 */
record EntryPage(Entry entry, Entry.Text text, Language language) {

    /** Characters that fit one phone screen. */
    private static final int SCREEN = 900;
    private static final int SOURCES = 3;
    /** An address at the end of a source, with the name of its site; brackets around it are not part of it. */
    private static final Pattern ADDRESS = Pattern.compile("\\(?(https?://([^\\s/?#()]+)[^\\s()]*)\\)?$");

    /** The page of a day, or empty when the entry may not be answered or has no amount on that day. */
    static Optional<EntryPage> of(Entry entry, Language language, KnowledgeBase knowledge, LocalDate day) {
        return entry.on(day).flatMap(version -> {
            Entry.Text text = version.text(language);
            return FeeQuotes.fill(text.lead(), knowledge.fees(), day)
                    .flatMap(lead -> FeeQuotes.fill(text.details(), knowledge.fees(), day).map(
                            details -> new EntryPage(version, new Entry.Text(text.title(), lead, details), language)));
        });
    }

    /** Whether details stand apart from the answer, behind a button. */
    boolean hasMore() {
        return !text.details().isBlank() && Parts.length(TelegramHtml.of(text.whole())) > SCREEN;
    }

    String answer() {
        String body = TelegramHtml.of(hasMore() ? text.lead() : text.whole());
        return withSources(foreign() ? words().html("answer.indonesian") + "\n\n" + body : body, 1);
    }

    String more() {
        return withSources("<b>" + TelegramHtml.escape(text.title()) + "</b>\n\n" + TelegramHtml.of(text.details()),
                SOURCES);
    }

    /** The language of the text, which need not be the one that was asked for. */
    Language written() {
        return foreign() ? Language.ID : language;
    }

    private boolean foreign() {
        return language == Language.EN && entry.english().isEmpty();
    }

    private String withSources(String body, int most) {
        String sources = entry.sources().stream().limit(most).map(EntryPage::source).collect(Collectors.joining("; "));
        Stream<String> source = sources.isEmpty()
                ? Stream.of()
                : Stream.of(words().html("answer.source", new Html(sources)));
        Stream<String> checked = Stream.ofNullable(entry.checked())
                .map(day -> words().html("answer.checked", words().day(day)));
        String line = Stream.concat(source, checked).collect(Collectors.joining(" · "));
        boolean plain = entry.kind() == Kind.SMALLTALK || entry.kind() == Kind.OUTSIDE;
        return plain || line.isEmpty() ? body : body + "\n\n<i>" + line + "</i>";
    }

    private Words words() {
        return Words.in(language);
    }

    /** A law as it is called, with a link when its address is known; a page by the name of its site. */
    private static String source(String source) {
        Matcher address = ADDRESS.matcher(source);
        if (!address.find()) {
            return TelegramHtml.escape(source);
        }
        String name = source.substring(0, address.start()).strip();
        return "<a href=\"" + TelegramHtml.escape(address.group(1)) + "\">"
                + TelegramHtml.escape(name.isEmpty() ? address.group(2) : name) + "</a>";
    }
}
