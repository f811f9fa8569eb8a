package id.tanyapaspor.bot.recall;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.recall.Recall.Words;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** A correction as its readers see it: which answer is taken back and from when it was, then the editor's words. */
@Component
class CorrectionText {

    /** The content goes by western Indonesian time. */

    private final MessageSource messages;
    private final Releases releases;

    CorrectionText(MessageSource messages, Releases releases) {
        this.messages = messages;
        this.releases = releases;
    }

    String html(Words words, Target target, Language language) {
        boolean english = language == Language.EN && !words.english().isBlank();
        Locale locale = english ? Locale.ENGLISH : Locale.of("id");
        String head = messages.getMessage("recall.said", new Object[]{ TelegramHtml.escape(title(target, language)),
            day(target.from(), locale), day(target.to().minusMillis(1), locale) }, locale);
        return head + "\n\n" + TelegramHtml.of(words.in(language));
    }

    private static String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).withZone(Period.WIB).format(at);
    }

    /** What people call the answer; what is not published any more is called by its file. */
    public String title(Target target, Language language) {
        return releases.knowledge().entry(target.entry()).map(entry -> entry.text(language)).map(Entry.Text::title)
                .orElse(target.entry().replace("#%", "").replaceFirst("^document:", ""));
    }
}
