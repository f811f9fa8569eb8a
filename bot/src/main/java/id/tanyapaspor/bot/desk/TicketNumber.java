package id.tanyapaspor.bot.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Ticket numbers that can be told on the telephone: `T-` and four symbols, of which the last is a check character.
 *
 * <p>The alphabet leaves out what looks alike (0 O, 1 I L, 5 S, 2 Z, 8 B, U V), and the T that every number begins with. What
 * is left has a prime size, so a sum with a different weight at each place catches every single wrong symbol and every two
 * that changed places.
 */
final class TicketNumber {

    static final String ALPHABET = "34679ACDEFGHJKMNPQRVWXY";
    static final int SHORTEST = 4;
    static final int LONGEST = 6;
    static final String PREFIX = "T-";

    private TicketNumber() {}

    /** A number of so many symbols, its check character included. */
    static String random(RandomGenerator random, int symbols) {
        var drawn = new StringBuilder();
        for (int i = 1; i < symbols; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return PREFIX + drawn + check(drawn);
    }

    /** The number that somebody means by what they wrote (`t 4k7p`), when its check character agrees. */
    static Optional<String> read(String text) {
        String symbols = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replaceFirst("^T", "");
        boolean known = symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0);
        if (!known || symbols.length() < SHORTEST || symbols.length() > LONGEST) {
            return Optional.empty();
        }
        int last = symbols.length() - 1;
        boolean agrees = check(symbols.substring(0, last)) == symbols.charAt(last);
        return agrees ? Optional.of(PREFIX + symbols) : Optional.empty();
    }

    /** The sum of all symbols, each weighted by its place, is nothing modulo the alphabet; the check character weighs 1. */
    private static char check(CharSequence symbols) {
        int sum = 0;
        for (int i = 0; i < symbols.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(symbols.charAt(i));
        }
        return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
    }
}
