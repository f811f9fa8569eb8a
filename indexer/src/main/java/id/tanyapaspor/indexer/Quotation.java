package id.tanyapaspor.indexer;

/**
 * Some of a passage, word for word, around the sentence that fits best.
 *
 * @param before what stands before that sentence; begins with `…` where more was left out
 * @param sentence the one to be highlighted
 * @param after what stands after it; ends with `…` where more was left out
 */
public record Quotation(String before, String sentence, String after) {

    /** Characters of a quotation, with the signs for what was left out. */
    public static final int LONGEST = 600;
    private static final String MORE = "…";

    /** Quotes a text around the sentence from `start` to `end`, whole where it is short enough. */
    static Quotation of(String text, int start, int end) {
        String sentence = first(text.substring(start, end), LONGEST - 2);
        if (sentence.length() < end - start) {
            return new Quotation(start == 0 ? "" : MORE, sentence, MORE);
        }
        if (text.length() <= LONGEST) {
            return new Quotation(text.substring(0, start), sentence, text.substring(end));
        }
        int room = LONGEST - 2 - sentence.length();
        String after = first(text.substring(end), Math.max(room * 2 / 3, room - start));
        String before = last(text.substring(0, start), room - after.length());
        return new Quotation(before.length() < start ? MORE + before : before, sentence,
                after.length() < text.length() - end ? after + MORE : after);
    }

    public String whole() {
        return before + sentence + after;
    }

    /** The beginning of a text that fits, cut between words. */
    private static String first(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int cut = most;
        while (cut > 0 && !Character.isWhitespace(text.charAt(cut))) {
            cut--;
        }
        return text.substring(0,
                cut == 0 ? text.offsetByCodePoints(0, text.codePointCount(0, Math.max(0, most - 1))) : cut);
    }

    /** The end of a text that fits, cut between words. */
    private static String last(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int cut = text.length() - most;
        while (cut < text.length() && !Character.isWhitespace(text.charAt(cut - 1))) {
            cut++;
        }
        return text.substring(cut);
    }
}
