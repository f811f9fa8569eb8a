package id.tanyapaspor.indexer;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;

import id.tanyapaspor.indexer.Answer.Candidate;
import id.tanyapaspor.indexer.ranking.Ranking.Placed;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Language;

/** What to ask when several entries may be meant: by the one facet that separates them, else by their titles. */
final class Choice {

    private static final int FEWEST = 2;
    static final int MOST = 4;
    /** Entries less likely than this, or than so much of the likeliest, are not worth a button. */
    private static final double LEAST = 0.04;
    private static final double LEAST_OF_FIRST = 0.06;
    /** The facets in the order in which they are asked for. */
    private static final List<String> KEYS = List.of("usia", "kasus", "tempat", "buku", "layanan", "hal");

    private final ResourceBundle words;

    private Choice(ResourceBundle words) {
        this.words = words;
    }

    static Choice in(Language language) {
        Locale locale = language == Language.EN ? Locale.ENGLISH : Locale.ROOT;
        return new Choice(ResourceBundle.getBundle(Facets.BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** Of the ranked entries those that are likely enough; at least two, where there are. Nobody chooses small talk. */
    static List<Placed> likely(List<Placed> ranked, List<Entry> entries) {
        List<Placed> worth = IntStream.range(0, ranked.size())
                .filter(i -> i == 0 || entries.get(ranked.get(i).candidate().owner()).kind() != Kind.SMALLTALK)
                .mapToObj(ranked::get).toList();
        double least = worth.isEmpty() ? 0 : Math.max(LEAST, LEAST_OF_FIRST * worth.getFirst().probability());
        long likely = worth.stream().filter(one -> one.probability() >= least).count();
        return worth.stream().limit(Math.clamp(likely, FEWEST, MOST)).toList();
    }

    /** The choice between candidates. An entry that the facet says nothing of is called by its title beside the others. */
    Answer.Clarify among(List<Candidate> candidates, Explanation explanation) {
        Optional<String> key = KEYS.stream().filter(each -> separates(each, candidates)).findFirst();
        List<Candidate> named = candidates.stream().map(one -> new Candidate(one.entry(),
                key.filter(one.entry().facets()::containsKey).map(each -> value(each, one.entry())).orElse(title(one)),
                one.score())).toList();
        return new Answer.Clarify(named, key.map(each -> words.getString("ask." + each)), explanation);
    }

    /** Whether the first and most of the others each have its own value, and no other facet tells these apart as well. */
    private boolean separates(String key, List<Candidate> candidates) {
        List<Entry> holding = candidates.stream().map(Candidate::entry)
                .filter(entry -> entry.facets().containsKey(key)).toList();
        Set<String> values = new HashSet<>();
        boolean answers = candidates.stream().allMatch(one -> one.entry().kind() == Kind.ANSWER);
        return answers && holding.size() > 1 && 2 * holding.size() > candidates.size()
                && holding.getFirst().equals(candidates.getFirst().entry())
                && holding.stream().map(entry -> entry.facets().get(key))
                        .allMatch(value -> words.containsKey(key + "." + value) && values.add(value))
                && KEYS.stream().filter(other -> !other.equals(key)).noneMatch(other -> differ(other, holding));
    }

    private static boolean differ(String key, List<Entry> entries) {
        List<List<String>> values = entries.stream().map(entry -> entry.facets().get(key)).filter(Objects::nonNull)
                .map(Facets::values).toList();
        return values.stream().anyMatch(value -> Collections.disjoint(value, values.getFirst()));
    }

    private String value(String key, Entry entry) {
        return words.getString(key + "." + entry.facets().get(key));
    }

    /** A handoff says where it leads. */
    private String title(Candidate candidate) {
        return candidate.entry().kind() == Kind.HANDOFF
                ? MessageFormat.format(words.getString("handoff"), candidate.label())
                : candidate.label();
    }
}
