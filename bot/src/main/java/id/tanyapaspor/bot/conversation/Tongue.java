package id.tanyapaspor.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.knowledge.Language;

/** The language of a text, by its commonest words. */
final class Tongue {

    private static final Set<String> ENGLISH = WordTables.of("english");
    private static final Set<String> INDONESIAN = WordTables.of("indonesian");

    private Tongue() {}

    /** The language, or empty when the words do not tell: names, greetings, words of both. */
    static Optional<Language> of(String text) {
        List<String> words = WordTables.words(text);
        long english = words.stream().filter(ENGLISH::contains).count();
        long indonesian = words.stream().filter(word -> INDONESIAN.contains(word) || word.endsWith("nya")).count();
        if (english > indonesian && english > 1) {
            return Optional.of(Language.EN);
        }
        return indonesian > 0 && indonesian >= english ? Optional.of(Language.ID) : Optional.empty();
    }

    /** What the app of a person is set to; many who write Indonesian set it to English, so a text outweighs it. */
    static Optional<Language> ofTag(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]) {
            case "en" -> Optional.of(Language.EN);
            case "id", "in", "ms", "jv", "su" -> Optional.of(Language.ID);
            default -> Optional.empty();
        };
    }
}
