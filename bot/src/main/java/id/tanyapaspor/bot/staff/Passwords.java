package id.tanyapaspor.bot.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: long ones that are guessed late by who knows leaked passwords, Indonesian and English words and
 * names, dates, keyboards, the office and the person. Everything is looked up in lists that we carry; nothing is asked of
 * anybody.
 */
@Component
final class Passwords {

    static final int SHORTEST = 12;

    /** What bcrypt reads at most; a longer one would be cut in silence. */
    private static final int LONGEST_BYTES = 72;

    /** Three common words come out above, two words and a year below. */
    private static final double ENOUGH_GUESSES = 1e9;

    /** The beginning tells enough; judging many odd signs takes time by the square of the length. */
    private static final int JUDGED = 32;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\w{4})\\W+(?=\\w{4}|$)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Zxcvbn strength;

    Passwords() throws IOException {
        strength = new ZxcvbnBuilder().dictionaries(StandardDictionaries.loadAllDictionaries())
                .keyboards(StandardKeyboards.loadAllKeyboards()).dictionary(list("office-words"))
                .dictionary(list("indonesian-words")).dictionary(list("indonesian-names")).build();
    }

    private static Dictionary list(String name) throws IOException {
        String list = new ClassPathResource("staff/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
        return new Dictionary(name, list.lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
    }

    /** Why a password is not taken, as the name of a message; empty when it is. */
    Optional<String> refusal(String password, String login, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("staff.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("staff.password.long");
        }
        if (!login.isBlank() && plain(password).contains(plain(login))) {
            return Optional.of("staff.password.login");
        }
        return isGuessed(password, own(login, name)) ? Optional.of("staff.password.common") : Optional.empty();
    }

    /** Signs between words make a password look better than it is, so it has to be good without them, too. */
    private boolean isGuessed(String password, List<String> own) {
        return Stream.of(password, BETWEEN_WORDS.matcher(password).replaceAll(""))
                .map(text -> text.substring(0, Math.min(text.length(), JUDGED)))
                .anyMatch(text -> strength.measure(text, own).getGuesses() < ENOUGH_GUESSES);
    }

    private static List<String> own(String login, String name) {
        return Arrays.stream((login + " " + name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> part.length() > 1).toList();
    }

    /** As somebody reads it who knows the usual replacements: `P4$$w0rd` is `password`. */
    private static String plain(String text) {
        var plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().map(Passwords::letter).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static int letter(int symbol) {
        return switch (symbol) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> symbol;
        };
    }
}
