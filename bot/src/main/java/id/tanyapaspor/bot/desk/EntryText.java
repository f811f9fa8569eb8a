package id.tanyapaspor.bot.desk;

import java.time.LocalDate;
import java.util.Optional;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;
import id.tanyapaspor.knowledge.rendering.PlainText;

/**
 * An entry as plain text on a day.
 *
 * @param brief the answer and as many of its sections as fit a phone's screen, for an officer to go on from
 * @param whole all of it
 */
record EntryText(String brief, String whole) {

    /** Characters that fit one phone screen, as in the bot's own answers. */
    private static final int SCREEN = 900;

    /** Empty when the entry may not be said on that day, or quotes a fee that has no amount on it. */
    static Optional<EntryText> of(Entry entry, Language language, KnowledgeBase knowledge, LocalDate day) {
        return entry.on(day).map(version -> version.text(language))
                .flatMap(text -> FeeQuotes.fill(text.lead(), knowledge.fees(), day)
                        .flatMap(lead -> FeeQuotes.fill(text.details(), knowledge.fees(), day)
                                .map(details -> new EntryText(brief(lead, details), plain(lead, details)))));
    }

    private static String brief(String lead, String details) {
        String brief = PlainText.of(lead);
        for (String section : details.strip().split("(?m)(?=^## )")) {
            String longer = brief + "\n\n" + PlainText.of(section);
            if (section.isBlank() || longer.length() > SCREEN) {
                break;
            }
            brief = longer;
        }
        return brief;
    }

    private static String plain(String lead, String details) {
        return details.isBlank() ? PlainText.of(lead) : PlainText.of(lead + "\n\n" + details);
    }
}
