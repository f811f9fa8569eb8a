package id.tanyapaspor.indexer;

import java.time.LocalDate;
import java.util.Optional;

import id.tanyapaspor.knowledge.Language;

/**
 * What somebody asks.
 *
 * @param text as it was typed
 * @param language in which the answer is wanted
 * @param day (WIB) on which the answer must hold
 * @param before the exchange that it may lean on
 */
public record Question(String text, Language language, LocalDate day, Optional<Exchange> before) {

    public static Question of(String text, LocalDate day) {
        return new Question(text, Language.ID, day, Optional.empty());
    }

    /** The last question of a chat and the entry that answered it. */
    public record Exchange(String question, String entryId) {}
}
