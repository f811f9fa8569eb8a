package id.tanyapaspor.bot.conversation;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * What somebody typed, made fit to be read and kept: composed letters, no control signs, no more than is read.
 *
 * @param cut whether there was more
 */
record Typed(String text, boolean cut) {

    /** Characters of a message that are read. */
    static final int READ = 1_000;
    private static final int LONGEST = 4_096;

    /** Control and format signs, halves of pairs, private signs; line ends stay. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n]]");
    private static final Pattern HEAPED_MARKS = Pattern.compile("(\\p{M}{2})\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\\n\\s*");

    /** A clean text as far as it is read. */
    static Typed of(String clean) {
        return new Typed(first(clean, READ).strip(), clean.codePointCount(0, clean.length()) > READ);
    }

    /** The text without what cannot be kept or shown; no longer than the longest message of a channel. */
    static String clean(String raw) {
        String plain = Normalizer.normalize(first(raw, 4 * LONGEST).replace('\t', ' '), Form.NFKC);
        String calm = HEAPED_MARKS.matcher(UNREADABLE.matcher(plain).replaceAll("")).replaceAll("$1");
        return first(EMPTY_LINES.matcher(SPACES.matcher(calm).replaceAll(" ")).replaceAll("\n").strip(), LONGEST);
    }

    /** At most so many characters of the beginning; never half of one. */
    static String first(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
