package id.tanyapaspor.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes numbers and addresses that tell who somebody is out of a text before it is kept; leaves amounts, dates and laws. */
public final class Masking {

    /** What was taken out; its mark stands in its place. */
    public enum Kind {
        MAIL("[email]"),
        NIK("[NIK]"),
        PASSPORT("[nomor paspor]"),
        BILLING("[kode billing]"),
        PHONE(
                "[nomor telepon]"),
        OTHER("[nomor]");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    /** The text without them, and what there was. */
    public record Masked(String text, Set<Kind> found) {}

    private record Rule(Kind kind, Pattern pattern) {

        Rule(Kind kind, String pattern) {
            this(kind, Pattern.compile(pattern));
        }
    }

    /** A number begins neither inside another nor after the thousands of an amount, nor after Rp. */
    private static final String START = "(?<![\\d])(?<!\\d[.,])(?<!(?i:rp)[. ]?)";

    /** In this order: what is longer or surer first, so that its digits are gone when the next looks. */
    private static final List<Rule> RULES = List.of(
            new Rule(Kind.MAIL, "[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}"),
            new Rule(Kind.NIK, START + "\\d{16}(?!\\d)"),
            new Rule(Kind.NIK, START + "\\d{4}([ .-])\\d{4}\\1\\d{4}\\1\\d{4}(?!\\d)"),
            // region, birth date (a woman's day is 40 higher), serial number
            new Rule(Kind.NIK, START + "\\d{2}[ .-]?\\d{2}[ .-]?\\d{2}[ .-](?:[04][1-9]|[1256]\\d|[37][01])"
                    + "[ .-]?(?:0[1-9]|1[0-2])[ .-]?\\d{2}[ .-]?\\d{4}(?!\\d)"),
            new Rule(Kind.BILLING, START + "\\d{15}(?!\\d)"),
            new Rule(Kind.BILLING, START + "\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{3}(?!\\d)"),
            new Rule(Kind.PASSPORT, "(?<![\\p{L}\\d])(?!(?i:rp))\\p{L}{1,2}\\d{6,7}(?![\\p{L}\\d])"),
            new Rule(Kind.PASSPORT, "(?<![\\p{L}\\d])[A-Z][ .-]\\d{7}(?!\\d)(?![.,]\\d)"),
            new Rule(Kind.PHONE, START + "\\(?(?:\\+ ?62|62|0)\\)?[ .-]?8\\d{1,2}(?:[ .-]?\\d){6,9}(?!\\d)"),
            new Rule(Kind.PHONE, START + "\\+\\d{1,3}(?:[ .-]?\\d){7,12}(?!\\d)"),
            new Rule(Kind.PHONE, START + "\\(0\\d{2,3}\\)[ .-]?\\d{3,4}[ .-]?\\d{3,4}(?!\\d)"),
            new Rule(Kind.OTHER, START + "\\d{13,}"));

    private static final Pattern MARKS = Pattern
            .compile("\\[(?:email|NIK|nomor paspor|kode billing|nomor telepon|nomor)]");

    private Masking() {}

    public static Masked mask(String text) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        String masked = text;
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(masked);
            masked = matcher.replaceAll((MatchResult match) -> {
                found.add(rule.kind);
                return Matcher.quoteReplacement(rule.kind.mark);
            });
        }
        return new Masked(masked, Set.copyOf(found));
    }

    /** Whether a masked text held a number by which somebody is known to the state. */
    static boolean hadIdentity(String masked) {
        return masked.contains(Kind.NIK.mark) || masked.contains(Kind.PASSPORT.mark);
    }

    /** A masked text without the marks, for reading what is asked. */
    static String withoutMarks(String masked) {
        return MARKS.matcher(masked).replaceAll(" ").replaceAll(" {2,}", " ").strip();
    }
}
