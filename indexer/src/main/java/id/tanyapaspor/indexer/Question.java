package id.tanyapaspor.indexer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.knowledge.Language;

/**
 * What somebody asks.
 *
 * @param text as it was typed
 * @param language in which the answer is wanted
 * @param day (WIB) on which the answer must hold
 * @param before the exchange that it may lean on
 * @param rejected ids of entries of which was said that they are not meant
 */
public record Question(String text, Language language, LocalDate day, Optional<Exchange> before,
        Set<String> rejected) {

    public Question(String text, Language language, LocalDate day, Optional<Exchange> before) {
        this(text, language, day, before, Set.of());
    }

    public static Question of(String text, LocalDate day) {
        return new Question(text, Language.ID, day, Optional.empty());
    }

    /** The same, of a part of the text, leaning on an exchange. */
    Question part(String part, Optional<Exchange> on) {
        return new Question(part, language, day, on, rejected);
    }

    /** The last question of a chat and the entry that answered it. */
    public record Exchange(String question, String entryId) {}
}
