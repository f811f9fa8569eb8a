package id.tanyapaspor.bot.conversation;

import java.util.Locale;
import java.util.Optional;

import id.tanyapaspor.knowledge.Language;

/** The language that an app or a command names. */
final class LanguageTag {

    private LanguageTag() {}

    /** What the app of a person is set to; many who write Indonesian set it to English, so a text outweighs it. */
    static Optional<Language> of(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]) {
            case "en" -> Optional.of(Language.EN);
            case "id", "in", "ms", "jv", "su" -> Optional.of(Language.ID);
            default -> Optional.empty();
        };
    }
}
