package id.tanyapaspor.indexer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.tanyapaspor.indexer.Answer.Candidate;
import id.tanyapaspor.indexer.FollowUp.Lean;
import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.building.Brain;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.indexer.building.Threshold;
import id.tanyapaspor.indexer.ranking.Ranking;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;

/** Ranks the entries of one release for a question and says how sure the first is, in the light of the one before. */
final class Ranker {

    /** Log weight of the entry that answered the question before: it is seldom meant again. */
    private static final double AGAIN = -1.5;

    private final Release release;
    private final Brain brain;
    private final Facets facets;

    Ranker(Release release) {
        this.release = release;
        this.brain = release.brain();
        this.facets = new Facets(release.corpus().reader());
    }

    Words read(String text) {
        return release.corpus().reader().read(text);
    }

    /** Ranks a question alone and, when it leans on one before, together with that. */
    Ranking rank(Words words, Question question) {
        Ranking alone = alone(words, question);
        Lean lean = question.before().isEmpty() ? Lean.NOT : FollowUp.lean(question.text(), words);
        if (lean == Lean.NOT || isChat(alone) || lean == Lean.PERHAPS && isSure(alone)) {
            return alone;
        }
        Question.Exchange before = question.before().orElseThrow();
        Ranking joined = alone(read(FollowUp.join(before.question(), question.text())), question);
        Optional<Entry> answered = release.knowledge().entry(before.entryId());
        Facets.Said said = facets.said(words);
        return FollowUp.blend(alone, joined, owner -> answered.filter(_ -> !release.corpus().isOutside(owner))
                .map(entry -> fit(release.corpus().entries().get(owner), said, entry)).orElse(0.0));
    }

    private double fit(Entry entry, Facets.Said said, Entry answered) {
        return facets.fit(entry, said, answered) + (entry.equals(answered) ? AGAIN : 0);
    }

    private Ranking alone(Words words, Question question) {
        List<Entry> entries = release.corpus().entries();
        return Ranking.of(words, release.retrieval().candidates(words,
                owner -> owner >= entries.size() || isAllowed(entries.get(owner), question)), brain.chooser(),
                entries.size());
    }

    private static boolean isAllowed(Entry entry, Question question) {
        LocalDate day = question.day();
        return entry.on(day).isPresent() && !question.rejected().contains(entry.id());
    }

    Optional<Entry> first(Ranking ranking) {
        return ranking.entriesOnly().stream().findFirst()
                .map(placed -> release.corpus().entries().get(placed.candidate().owner()));
    }

    private boolean isChat(Ranking ranking) {
        return first(ranking).filter(entry -> entry.kind() == Kind.SMALLTALK).isPresent();
    }

    /** Whether the first entry would be said directly. */
    boolean isSure(Ranking ranking) {
        return first(ranking).filter(entry -> confidence(ranking) >= threshold(entry).value())
                .filter(entry -> !isStopped(ranking, entry)).isPresent();
    }

    /** Whether what is not ours, or one's own case, is so likely that an entry of ours is not said all the same. */
    boolean isStopped(Ranking ranking, Entry first) {
        return first.isOurs() && brain.outsideGuard().stops(outside(ranking)) || first.kind() == Kind.ANSWER
                && brain.ownCaseGuard().stops(ownCase(ranking));
    }

    /** The probability that somebody wants her own case dealt with. */
    double ownCase(Ranking ranking) {
        return brain.ownCase().probability(ranking.evidence(release.kinds()));
    }

    /** The probability that nothing of ours is meant. */
    double outside(Ranking ranking) {
        return brain.outside().probability(ranking.evidence(release.kinds()));
    }

    /** The probability that the first entry is right; there must be one. */
    double confidence(Ranking ranking) {
        return brain.confidence().probability(ranking.evidence(release.kinds()));
    }

    /** All that an answer stands on, by name: the evidence, and the probabilities that the guards look at. */
    Map<String, Double> explained(Ranking ranking) {
        Map<String, Double> explained = ranking.explained(release.kinds());
        explained.put("not-ours", outside(ranking));
        explained.put("own-case", ownCase(ranking));
        return explained;
    }

    Threshold threshold(Entry entry) {
        return entry.strict() ? brain.strict() : brain.direct();
    }

    /** The entries that a mere name may mean, the likeliest first; empty when it is more than a name. */
    List<Candidate> named(Ranking ranking, Question question) {
        List<Entry> entries = release.corpus().entries();
        Map<Entry, Double> likely = new HashMap<>();
        ranking.entriesOnly().forEach(one -> likely.put(entries.get(one.candidate().owner()), one.probability()));
        return facets.named(ranking.question(), entries).stream().filter(entry -> isAllowed(entry, question))
                .map(entry -> named(entry, question, likely.getOrDefault(entry, 0.0)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed()).toList();
    }

    /** As it is on the day of the question. */
    private static Candidate named(Entry entry, Question question, double score) {
        Entry today = entry.on(question.day()).orElse(entry);
        return new Candidate(today, today.text(question.language()).title(), score);
    }

    /** Whether the right entry is likely among the first few. */
    boolean isChoice(Ranking ranking) {
        return brain.amongShown().probability(ranking.evidence(release.kinds())) >= brain.clarify().value();
    }
}
