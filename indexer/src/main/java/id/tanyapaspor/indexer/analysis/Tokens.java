package id.tanyapaspor.indexer.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into lower-case words without accents; words keep an inner hyphen, numbers lose their thousands points. */
final class Tokens {

    /** A longer text is cut here: what people ask stands well before. */
    static final int MAX_LENGTH = 2_000;
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}]+");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[.,](?=\\d{3}(?!\\d))");
    private static final Pattern RUPIAH = Pattern.compile("\\brp\\.?(?=\\d)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern LONG_RUN = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern UNIT = Pattern.compile("(\\d+)(\\p{L}{2,})");

    private Tokens() {}

    static List<String> of(String text) {
        String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        String plain = plain(cut);
        String whole = hasDigit(plain)
                ? RUPIAH.matcher(THOUSANDS.matcher(plain).replaceAll("")).replaceAll("rp ")
                : plain;
        List<String> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(whole);
        while (words.find()) {
            add(words.group(), tokens);
        }
        return tokens;
    }

    /** Lower case, without accents. */
    static String plain(String text) {
        return (isAscii(text) ? text : withoutMarks(text)).toLowerCase(Locale.ROOT);
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Most questions are, and then there are no marks to look for. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void add(String word, List<String> tokens) {
        Matcher unit = UNIT.matcher(word);
        if (Character.isDigit(word.charAt(0)) && unit.matches()) {
            tokens.add(unit.group(1));
            tokens.add(unit.group(2));
        } else {
            tokens.add(LONG_RUN.matcher(word).replaceAll("$1"));
        }
    }
}
