package id.tanyapaspor.indexer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.analysis.Words;

/** The parts of a message that may each be a question: they end at a question mark or line, or begin with "terus". */
final class Parts {

    private static final int MOST = 6;
    private static final Pattern LINE = Pattern.compile("\\R+");
    private static final Pattern END = Pattern.compile("(?<=\\?)(?=[^?!.)\\s]|\\s+\\S)");
    /** Words that begin another question; the word itself stays with what follows. */
    private static final Pattern BEGIN = Pattern.compile("(?iu)(?<=[\\s,.;])(?="
            + "(?:(?:terus|trus|trs|lalu)(?![,.!?]|\\s*$)|dan juga|dan sekalian|sekalian(?: mau)? (?:tanya|nanya)|sekalian|satu lagi"
            + "|(?:dan|and|lalu) (?:berapa|brp|bagaimana|gimana|gmn|kapan|how|what|where|when)|and also|also"
            + ")(?!\\p{L}))");
    /** Words that ask, as they are read officially. */
    private static final Set<String> ASKING = Set.of("apa", "apakah", "berapa", "bagaimana", "kapan", "mana", "siapa",
            "mengapa", "kenapa", "bisa", "boleh", "bisakah", "bolehkah", "harus", "haruskah", "perlu", "perlukah",
            "wajib", "cara", "caranya", "syarat", "syaratnya", "persyaratan", "biaya", "biayanya", "how", "what",
            "where", "when", "which", "who", "can", "should", "must", "do", "does", "is", "are");
    private static final int FEWEST_WORDS = 3;
    private static final Pattern LETTER = Pattern.compile("\\p{L}|\\p{N}");

    private Parts() {}

    /** The parts in order, together all words of the text; one when there is nothing to split, or too much. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        LINE.splitAsStream(text).flatMap(line -> END.splitAsStream(line)).flatMap(Parts::begun).map(String::strip)
                .filter(part -> LETTER.matcher(part).find()).forEach(parts::add);
        return parts.size() < 2 || parts.size() > MOST ? List.of(text) : List.copyOf(parts);
    }

    /** Whether a part may be a question in itself: it asks, and says enough of what. */
    static boolean asks(String part, Words words) {
        boolean telling = words.official().size() >= FEWEST_WORDS || FollowUp.isOfIt(part);
        return telling && (part.contains("?") || words.official().stream().anyMatch(ASKING::contains));
    }

    /** A message may begin with "terus" itself. */
    private static Stream<String> begun(String piece) {
        return BEGIN.splitAsStream(piece.strip());
    }
}
