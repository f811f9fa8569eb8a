package id.tanyapaspor.indexer;

import java.util.List;
import java.util.Set;

import id.tanyapaspor.indexer.analysis.Words;

/** Questions that lean on the one before: "kalau anak?", "terus biayanya?", "yang elektronik?". */
final class FollowUp {

    private static final int SHORT = 6;
    private static final int FRAGMENT = 2;
    private static final Set<String> OPENERS = Set.of("kalau", "terus", "lalu", "yang", "untuk", "bagi", "dan", "trus",
            "berarti",
            "and", "what about", "how about", "if", "for", "then");
    private static final Set<String> WHOLE = Set.of("paspor", "passport", "mpaspor");

    private FollowUp() {}

    /** Short, and opened by a word that goes on from something; or a mere fragment; and not naming what it is about. */
    static boolean leans(Words words) {
        List<String> said = words.official();
        if (said.size() > SHORT || said.stream().anyMatch(WHOLE::contains)) {
            return false;
        }
        return asksForAnother(words) || said.size() <= FRAGMENT;
    }

    /** Opened by a word that varies what was answered, so the entry that answered it is not meant again. */
    static boolean asksForAnother(Words words) {
        List<String> said = words.official();
        boolean asked = said.size() > 1 && (said.getFirst().equals("bagaimana") || said.getFirst().equals("how"));
        return OPENERS.contains(said.getFirst()) || said.size() > 1 && OPENERS.contains(said.get(0) + " " + said.get(1))
                || asked && OPENERS.contains(said.get(1));
    }

    /** Both as one question; what is new counts twice, since it is what changed. */
    static String join(String before, String now) {
        return before + " " + now + " " + now;
    }
}
