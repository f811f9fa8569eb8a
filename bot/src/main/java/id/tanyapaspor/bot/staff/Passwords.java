package id.tanyapaspor.bot.staff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: long ones that are not among the first that somebody tries. The list is ours and small; it
 * holds words that common passwords are built around, because our minimum length is past nearly all of the common
 * passwords themselves, which grow to it by digits and repetition.
 */
@Component
final class Passwords {

    static final int SHORTEST = 12;

    /** What bcrypt reads at most; a longer one would be cut in silence. */
    private static final int LONGEST_BYTES = 72;

    /** How many characters must be left that are nobody's first guess. */
    private static final int OWN = 6;

    /** The longest first, so that a word is not left in pieces by one that it holds. */
    private final List<String> common;

    Passwords() throws IOException {
        String list = new ClassPathResource("staff/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
        this.common = list.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** Why a password is not taken, as the name of a message; empty when it is. */
    Optional<String> refusal(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("staff.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("staff.password.long");
        }
        String plain = plain(password);
        if (!login.isBlank() && plain.contains(plain(login))) {
            return Optional.of("staff.password.login");
        }
        return isCommon(password) ? Optional.of("staff.password.common") : Optional.empty();
    }

    /** Common is what keeps too little of its own once runs (`1234`, `aaa`) and common words are taken out. */
    private boolean isCommon(String password) {
        String own = plain(withoutRuns(password.toLowerCase(Locale.ROOT)));
        for (String word : common) {
            own = own.replace(word, "");
        }
        return own.length() < OWN || own.chars().distinct().count() < OWN - 2;
    }

    /** Without stretches of three or more in which each character is as far from the last: 1234, aaa, 9753. */
    private static String withoutRuns(String text) {
        var kept = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean goesOn = i < text.length() && i > start
                    && (i == start + 1 || step(text, i) == step(text, i - 1)) && Math.abs(step(text, i)) <= 2;
            if (!goesOn) {
                kept.append(i - start >= 3 ? "" : text.substring(start, i));
                start = i;
            }
        }
        return kept.toString();
    }

    private static int step(String text, int i) {
        return text.charAt(i) - text.charAt(i - 1);
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
