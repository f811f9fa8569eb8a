package id.tanyapaspor.knowledge.writing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.rendering.PlainText;

/**
 * How many years of school a text in Indonesian asks of its reader, by the formula of Khadijah Rohani Mohd Yunus (1982), made
 * for Malay schoolbooks and the base of the SPIKE score of Hazawawi, Zakaria and Hisham:
 *
 * <pre>year = -13.988 + 0.3793 · words per sentence + 0.0207 · syllables in 300 words</pre>
 *
 * Indonesian and Malay have the same syllables and nearly the same words; formulas for English count both too high. A year is
 * an estimate from the length of sentences and words, nothing more: it does not know whether a text is right or clear.
 *
 * @param year of school; short texts are measured as far as they go
 * @param longest the sentences of more than {@link #LONG} words, the longest first
 */
public record Readability(double year, int words, int sentences, List<String> longest) {

    /** How a text reads, in a plain word. */
    public enum Level {
        /** For whoever finished primary school (six years). */
        EASY,
        /** For whoever finished junior high school (nine years). */
        FAIR,
        HARD
    }

    /** A sentence of more words is worth cutting; the house's own rule. */
    public static final int LONG = 20;
    private static final int POINTED_AT = 3;
    private static final double PRIMARY = 6;
    private static final double JUNIOR = 9;
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ .*$");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\n+");
    private static final Pattern WORD = Pattern.compile("[\\s/–—]+");
    private static final Pattern VOWELS = Pattern.compile("[aiueoéèê]");
    /** Two vowels in one syllable, which Indonesian has at the end of words: pan-tai, pu-lau, am-boi, sur-vei. */
    private static final Pattern DIPHTHONG = Pattern.compile("(ai|au|oi|ei)$");
    private static final Pattern SPELT = Pattern.compile("[A-Z]{2,5}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    /** Of a text in Markdown; headings are left out, each line of a list is a sentence. */
    public static Readability of(String markdown) {
        String plain = PlainText.of(HEADING.matcher(markdown).replaceAll(""));
        List<String> sentences = Stream.of(SENTENCE.split(plain)).map(String::strip)
                .filter(sentence -> count(sentence) > 0).toList();
        int words = sentences.stream().mapToInt(Readability::count).sum();
        int syllables = sentences.stream().flatMap(Readability::words).mapToInt(Readability::syllables).sum();
        double year = words == 0
                ? 0
                : -13.988 + 0.3793 * words / sentences.size() + 0.0207 * 300 * syllables / words;
        return new Readability(Math.max(0, year), words, sentences.size(),
                sentences.stream().filter(sentence -> count(sentence) > LONG)
                        .sorted(Comparator.comparingInt(Readability::count).reversed()).limit(POINTED_AT).toList());
    }

    public Level level() {
        return year <= PRIMARY ? Level.EASY : year <= JUNIOR ? Level.FAIR : Level.HARD;
    }

    /** The number of words of a sentence. */
    public static int count(String sentence) {
        return (int) words(sentence).count();
    }

    private static Stream<String> words(String sentence) {
        return Stream.of(WORD.split(sentence)).filter(word -> word.chars().anyMatch(Character::isLetterOrDigit));
    }

    /** Each vowel is one, but for diphthongs; abbreviations are spelt (ka-te-pe), a number counts as one. */
    static int syllables(String word) {
        String letters = NO_LETTER.matcher(word).replaceAll("");
        String small = letters.toLowerCase(Locale.ROOT);
        if (SPELT.matcher(letters).matches() && !VOWELS.matcher(small).find()) {
            return letters.length();
        }
        int vowels = (int) VOWELS.matcher(DIPHTHONG.matcher(small).replaceAll("a")).results().count();
        return Math.max(1, vowels);
    }
}
