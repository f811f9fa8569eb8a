package id.tanyapaspor.knowledge.documents;

import java.util.regex.Pattern;

/**
 * A heading or a paragraph, in the order of its document.
 *
 * @param level of a heading, 1 the highest; 0 is a paragraph
 * @param text plain, one line; a member of a list begins with its sign
 * @param page from 1; 0 where there are no pages
 */
public record Block(int level, String text, int page) {

    private static final int LONGEST_HEADING = 120;
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern PART = Pattern
            .compile("(?i)(BAB|LAMPIRAN|BAGIAN|PARAGRAF|PASAL)\\s+[\\p{L}\\d]{1,12}\\b.*");

    static Block paragraph(String text, int page) {
        return new Block(0, oneLine(text), page);
    }

    static Block heading(int level, String text, int page) {
        return new Block(level, oneLine(text), page);
    }

    /** A heading when it reads like one of a regulation ("Pasal 5", "BAB II …"), else a paragraph. */
    static Block ofRegulation(String text, int page) {
        String line = oneLine(text);
        boolean heading = line.length() <= LONGEST_HEADING && PART.matcher(line).matches() && isTitle(line);
        return new Block(heading ? rank(line) : 0, line, page);
    }

    boolean isHeading() {
        return level > 0;
    }

    static String oneLine(String text) {
        return WHITE.matcher(text.replace('\u00a0', ' ').replace("\u00ad", "")).replaceAll(" ").strip();
    }

    /** A sentence that begins with "Pasal 5" goes on in lower case ("Pasal 5 berlaku …") or ends with a full stop. */
    private static boolean isTitle(String line) {
        String[] words = line.split(" ", 4);
        return !line.endsWith(".") && !line.endsWith(";") && !line.endsWith(",")
                && (words.length < 3 || !Character.isLowerCase(words[2].codePointAt(0)));
    }

    private static int rank(String line) {
        return switch (Character.toUpperCase(line.charAt(0))) {
            case 'L' -> 1;
            case 'B' -> line.regionMatches(true, 0, "BAB", 0, 3) ? 1 : 2;
            default -> line.regionMatches(true, 0, "PARAGRAF", 0, 8) ? 3 : 4;
        };
    }
}
