package id.tanyapaspor.indexer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

import id.tanyapaspor.knowledge.Language;

/** The language of a text, by its commonest words (`tongue.properties`). A mixture is Indonesian. */
public final class Tongue {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("id.tanyapaspor.indexer.tongue");
    private static final Set<String> ENGLISH = table("english");
    private static final Set<String> INDONESIAN = table("indonesian");
    private static final Set<String> NAMES = table("names");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}']+");
    /** So many English words to one that may be Indonesian, and it is still English: "is di a person's name?" */
    private static final int OUTWEIGHS = 6;

    private Tongue() {}

    /** The language, or empty when the words do not tell: names, greetings. */
    public static Optional<Language> of(String text) {
        List<String> words = BETWEEN.splitAsStream(
                Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('’', '\''))
                .filter(word -> !word.isEmpty()).toList();
        long english = words.stream().filter(ENGLISH::contains).count();
        long indonesian = words.stream().filter(word -> INDONESIAN.contains(word) || word.endsWith("nya")).count();
        if (english > 1 && english >= OUTWEIGHS * indonesian) {
            return Optional.of(Language.EN);
        }
        return indonesian > 0 || words.stream().anyMatch(NAMES::contains)
                ? Optional.of(Language.ID)
                : Optional.empty();
    }

    /** One of the commonest Indonesian words. */
    static boolean isCommon(String word) {
        return INDONESIAN.contains(word) || NAMES.contains(word);
    }

    private static Set<String> table(String name) {
        return Set.of(WORDS.getString(name).split("\\s+"));
    }
}
