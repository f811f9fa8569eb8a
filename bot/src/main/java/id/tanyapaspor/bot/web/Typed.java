package id.tanyapaspor.bot.web;

import java.util.regex.Pattern;

/** What people type, as it may be stored: odd signs out, line ends alike. */
final class Typed {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    /** Control characters but line end and tab, and halves of characters: no database takes all of them. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

    private Typed() {}

    static String clean(String text) {
        return ODD.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("").strip();
    }
}
