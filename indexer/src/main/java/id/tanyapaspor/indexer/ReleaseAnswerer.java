package id.tanyapaspor.indexer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.tanyapaspor.indexer.Answer.Candidate;
import id.tanyapaspor.indexer.Answer.Reason;
import id.tanyapaspor.indexer.Explanation.Ranked;
import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.building.Brain;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.indexer.building.Threshold;
import id.tanyapaspor.indexer.ranking.Ranking;
import id.tanyapaspor.indexer.ranking.Ranking.Placed;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Entry.Text;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;

/** Answers from one release: read, rank, weigh, and say it, ask back, or admit that a person must. */
final class ReleaseAnswerer implements Answerer {

    private static final int RANKED = 10;
    private static final int FEWEST_CHOICES = 2;
    private static final int MOST_CHOICES = 4;
    private static final double LEAST_CHOICE = 0.04;
    private static final double MOSTLY_OUTSIDE = 0.5;
    private static final double HARDLY_COVERED = 0.34;

    private final Release release;
    private final Brain brain;
    private final PassageAnswerer passages;

    ReleaseAnswerer(Release release) {
        this.release = release;
        this.brain = release.brain();
        this.passages = new PassageAnswerer(release);
    }

    @Override
    public Answer answer(Question question) {
        Words words = release.corpus().reader().read(question.text());
        if (words.isEmpty()) {
            return new Answer.Unsure(Reason.NOTHING_ASKED, List.of(), Explanation.EMPTY);
        }
        Optional<Question.Exchange> before = question.before().filter(_ -> FollowUp.leans(words));
        Words asked = before.map(one -> release.corpus().reader().read(FollowUp.join(one.question(), question.text())))
                .orElse(words);
        String answered = before.filter(_ -> FollowUp.asksForAnother(words)).map(Question.Exchange::entryId).orElse("");
        Ranking ranking = rank(asked, question.day(), answered);
        Answer answer = ranking.entriesOnly().isEmpty()
                ? new Answer.Unsure(Reason.NOTHING_NEAR, List.of(), explain(ranking, 0, 1))
                : decide(ranking, question);
        String text = before.map(one -> FollowUp.join(one.question(), question.text())).orElse(question.text());
        return answer instanceof Answer.Unsure unsure ? passages.insteadOf(unsure, text, question.day()) : answer;
    }

    private Ranking rank(Words words, LocalDate day, String answered) {
        List<Entry> entries = release.corpus().entries();
        return Ranking.of(words, release.retrieval().candidates(words,
                owner -> owner >= entries.size()
                        || entries.get(owner).validity().covers(day) && !entries.get(owner).id().equals(answered)),
                brain.chooser(),
                entries.size());
    }

    private Answer decide(Ranking ranking, Question question) {
        Entry first = entry(ranking.entriesOnly().getFirst());
        double[] evidence = ranking.evidence(release.kinds());
        double confidence = brain.confidence().probability(evidence);
        Threshold threshold = first.strict() ? brain.strict() : brain.direct();
        Explanation explanation = explain(ranking, confidence, threshold.value());
        List<Candidate> nearest = nearest(ranking, question.language());
        double outside = brain.outside().probability(evidence);
        if (first.isOurs() && outside > MOSTLY_OUTSIDE) {
            return new Answer.Unsure(Reason.OUTSIDE, nearest, explanation);
        }
        if (confidence >= threshold.value() && !stopped(first, outside, brain.ownCase().probability(evidence))) {
            return say(first, question, confidence, nearest, explanation);
        }
        if (nearest.size() > 1 && brain.amongShown().probability(evidence) >= brain.clarify().value()) {
            return new Answer.Clarify(nearest, explanation);
        }
        boolean far = explanation.features().getOrDefault("coverage", 0.0) < HARDLY_COVERED;
        return new Answer.Unsure(far ? Reason.NOTHING_NEAR : Reason.NOT_SURE, nearest, explanation);
    }

    private boolean stopped(Entry first, double outside, double ownCase) {
        return first.isOurs() && brain.outsideGuard().stops(outside)
                || first.kind() == Kind.ANSWER && brain.ownCaseGuard().stops(ownCase);
    }

    private Answer say(Entry entry, Question question, double confidence, List<Candidate> nearest,
            Explanation explanation) {
        Text written = entry.text(question.language());
        Optional<String> lead = FeeQuotes.fill(written.lead(), release.knowledge().fees(), question.day());
        Optional<String> details = FeeQuotes.fill(written.details(), release.knowledge().fees(), question.day());
        if (lead.isEmpty() || details.isEmpty()) {
            return new Answer.Unsure(Reason.NO_FACT_TODAY, nearest, explanation);
        }
        return new Answer.Direct(entry, new Text(written.title(), lead.get(), details.get()), confidence,
                nearest.stream().filter(candidate -> !candidate.entry().equals(entry)).toList(), explanation);
    }

    private List<Candidate> nearest(Ranking ranking, Language language) {
        List<Placed> placed = ranking.entriesOnly();
        long likely = placed.stream().filter(one -> one.probability() >= LEAST_CHOICE).count();
        return placed.stream().limit(Math.clamp(likely, FEWEST_CHOICES, MOST_CHOICES))
                .map(one -> new Candidate(entry(one), entry(one).text(language).title(), one.probability())).toList();
    }

    private Explanation explain(Ranking ranking, double confidence, double threshold) {
        List<Placed> placed = ranking.entriesOnly();
        String matched = placed.isEmpty() ? "" : release.retrieval().phrase(placed.getFirst().candidate().nearest());
        return new Explanation(ranking.question().line(), ranking.question().corrections(), matched, confidence,
                threshold,
                placed.isEmpty() ? Map.of() : ranking.explained(release.kinds()),
                placed.stream().limit(RANKED).map(one -> new Ranked(entry(one).id(), one.probability())).toList());
    }

    private Entry entry(Placed placed) {
        return release.corpus().entries().get(placed.candidate().owner());
    }
}
