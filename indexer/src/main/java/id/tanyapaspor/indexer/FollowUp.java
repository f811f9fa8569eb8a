package id.tanyapaspor.indexer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;

import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.ranking.Ranking;
import id.tanyapaspor.indexer.ranking.Ranking.Placed;

/** Questions that lean on the one before: "kalau anak?", "terus biayanya?", "yang elektronik?". */
final class FollowUp {

    private static final int SHORT = 8;
    private static final int BRIEF = 5;
    private static final int FRAGMENT = 2;
    private static final Set<String> OPENERS = Set.of("kalau", "terus", "lalu", "yang", "untuk", "bagi", "dan", "trus",
            "berarti", "and", "about", "if", "for", "then");
    private static final Set<String> WHOLE = Set.of("paspor", "paspornya", "passport", "mpaspor");
    /** "Biayanya" asks for the fee of what was spoken of; "tanya" and "punya" only end alike. */
    private static final Pattern OF_IT = Pattern.compile(
            "(?i)(?<!\\p{L})(?!(?:punya|tanya|nanya|hanya|cuma?nya|adanya)(?!\\p{L}))\\p{L}{3,}nya(?!\\p{L})");

    private FollowUp() {}

    /** How a question leans on the one before. */
    enum Lean {
        /** It goes on from it, whatever it would mean alone. */
        CLEARLY,
        /** It may be a fragment, unless it is clear alone. */
        PERHAPS,
        NOT
    }

    static Lean lean(String text, Words words) {
        List<String> said = words.official();
        boolean whole = said.stream().anyMatch(WHOLE::contains);
        if (whole || said.size() > SHORT) {
            return Lean.NOT;
        }
        boolean opened = said.stream().limit(2).anyMatch(OPENERS::contains);
        boolean ofIt = said.size() <= BRIEF && isOfIt(text);
        if (said.size() > 1 && (opened || ofIt) || said.size() <= FRAGMENT) {
            return Lean.CLEARLY;
        }
        return said.size() <= BRIEF ? Lean.PERHAPS : Lean.NOT;
    }

    static boolean isOfIt(String text) {
        return OF_IT.matcher(text).find();
    }

    /** Both as one question; what is new counts twice, since it is what changed. */
    static String join(String before, String now) {
        return before + " " + now + " " + now;
    }

    /**
     * What a question means in both lights, alone and together with the one before, each half as likely, and each entry as
     * much likelier as it fits.
     *
     * @param fit of a class by its number, as a log weight
     */
    static Ranking blend(Ranking alone, Ranking joined, IntToDoubleFunction fit) {
        Map<Integer, Placed> best = new HashMap<>();
        Map<Integer, Double> mass = new HashMap<>();
        for (Ranking ranking : List.of(alone, joined)) {
            for (Placed one : ranking.placed()) {
                int owner = one.candidate().owner();
                best.merge(owner, one, (a, b) -> a.probability() >= b.probability() ? a : b);
                mass.merge(owner, one.probability() * Math.exp(fit.applyAsDouble(owner)), Double::sum);
            }
        }
        double all = Math.max(1e-12, mass.values().stream().mapToDouble(Double::doubleValue).sum());
        List<Placed> placed = new ArrayList<>();
        best.forEach((owner, one) -> placed.add(new Placed(one.candidate(), mass.get(owner) / all)));
        placed.sort(Comparator.comparingDouble(Placed::probability).reversed()
                .thenComparing(one -> one.candidate().owner()));
        return new Ranking(joined.question(), List.copyOf(placed), joined.entries());
    }
}
