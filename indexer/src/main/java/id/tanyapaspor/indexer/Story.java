package id.tanyapaspor.indexer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the question of a long story may stand: in the sentences that ask, and at its end. */
final class Story {

    /** Words from which a text is a story; nearly all questions are shorter. */
    private static final int LONG = 38;
    private static final int LAST = 2;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BORDER = Pattern.compile("(?<=[.?!])\\s+|\\R+");
    private static final Pattern ASKS = Pattern
            .compile("(?iu)\\?|(?<!\\p{L})(?:apa|apakah|gimana|gmn|bagaimana|berapa|brp"
                    + "|bisa|boleh|kapan|harus|perlu|kenapa|mana|how|what|can|do|should)(?!\\p{L})");

    private Story() {}

    /** The sentences that ask, and the last ones, each as one text; none when it is no story. */
    static List<String> questions(String text) {
        if (SPACE.splitAsStream(text.strip()).count() < LONG) {
            return List.of();
        }
        List<String> sentences = BORDER.splitAsStream(text.strip()).filter(sentence -> !sentence.isBlank()).toList();
        String asking = String.join(" ", sentences.stream().filter(each -> ASKS.matcher(each).find()).toList());
        String last = String.join(" ", sentences.subList(Math.max(0, sentences.size() - LAST), sentences.size()));
        return Stream.of(asking, last).filter(part -> !part.isEmpty() && !part.equals(text.strip())).distinct()
                .toList();
    }
}
