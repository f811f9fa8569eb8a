package id.tanyapaspor.bot.insight;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.insight.Drawing.Direct;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.indexer.Tongue;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** The words of an answer as they were in the release that it was said from, with the amounts of its day. */
@Component
class SaidThen {

    private static final String DOCUMENT = "document:";

    private final Releases live;
    private final ContentReleases releases;

    SaidThen(Releases live, ContentReleases releases) {
        this.live = live;
        this.releases = releases;
    }

    /** Small talk is answered, but cannot be wrong. */
    boolean isJudged(Direct direct) {
        return live.knowledge().entry(direct.entry()).filter(entry -> entry.kind() == Kind.SMALLTALK).isEmpty();
    }

    /**
     * Empty where the words are gone: the release was none of the database's, or the passage is no longer published.
     *
     * @param read releases that were read already, by name
     */
    Optional<String> words(Direct direct, Map<String, Optional<KnowledgeBase>> read) {
        return direct.entry().startsWith(DOCUMENT) ? passage(direct.entry()) : entry(direct, read);
    }

    private Optional<String> entry(Direct direct, Map<String, Optional<KnowledgeBase>> read) {
        Language language = Tongue.of(direct.text()).orElse(Language.ID);
        LocalDate day = Period.day(direct.at());
        return read.computeIfAbsent(direct.release(), this::knowledge)
                .flatMap(then -> then.entry(direct.entry()).map(entry -> entry.text(language))
                        .flatMap(text -> FeeQuotes.fill(text.whole(), then.fees(), day)
                                .map(whole -> "<b>" + TelegramHtml.escape(text.title()) + "</b>\n\n"
                                        + TelegramHtml.of(whole))));
    }

    private Optional<String> passage(String reference) {
        return live.knowledge().documents().all().stream()
                .flatMap(document -> document.passages().stream()
                        .filter(passage -> document.reference(passage).equals(reference))
                        .map(passage -> quoted(document, passage)))
                .findFirst();
    }

    private static String quoted(Document document, Document.Passage passage) {
        return "<b>" + TelegramHtml.escape(document.place(passage)) + "</b>\n\n" + TelegramHtml.escape(passage.text());
    }

    private Optional<KnowledgeBase> knowledge(String release) {
        return release.equals(live.name()) ? Optional.of(live.knowledge()) : read(number(release));
    }

    private Optional<KnowledgeBase> read(long number) {
        ContentFiles files = releases.files(number);
        return files.files().isEmpty()
                ? Optional.empty()
                : Optional.of(ContentReader.read(files.without(ContentFiles.DOCUMENTS)).knowledge());
    }

    private static long number(String release) {
        String number = release.replaceFirst("-.*", "");
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }
}
