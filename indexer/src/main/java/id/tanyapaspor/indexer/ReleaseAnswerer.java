package id.tanyapaspor.indexer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.Answer.Candidate;
import id.tanyapaspor.indexer.Answer.Direct;
import id.tanyapaspor.indexer.Answer.Reason;
import id.tanyapaspor.indexer.Explanation.Ranked;
import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.indexer.ranking.Ranking.Placed;
import id.tanyapaspor.indexer.ranking.Ranking;
import id.tanyapaspor.knowledge.Entry.Text;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;

/** Answers from one release: read, rank, weigh, and say it, ask back, or admit that a person must. */
final class ReleaseAnswerer implements Answerer {

    private static final int RANKED = 10;
    private static final double MOSTLY_OUTSIDE = 0.5;
    private static final double HARDLY_COVERED = 0.34;
    private static final int MOST_ANSWERS = 3;
    private static final int LIKELY = 3;
    private static final int FRAGMENT = 2;
    private static final double PERHAPS_OWN_CASE = 0.15;

    private final Release release;
    private final Ranker ranker;
    private final PassageAnswerer passages;

    ReleaseAnswerer(Release release) {
        this.release = release;
        this.ranker = new Ranker(release);
        this.passages = new PassageAnswerer(release);
    }

    @Override
    public Answer answer(Question question) {
        Answer answer = several(question).orElseGet(() -> {
            Answer whole = one(question);
            return toldIn(whole, question).orElse(whole);
        });
        return answer instanceof Answer.Unsure unsure && !isStopped(question)
                ? passages.insteadOf(unsure, question.text(), question.day())
                : answer;
    }

    /**
     * The answers to several questions in one message: when each of its parts is sure in itself or leaning on the one before,
     * and they are about different topics. What is only chat is set aside; when one part is left, that is the question.
     * Otherwise the message is read as one.
     */
    private Optional<Answer> several(Question question) {
        List<String> parts = Parts.of(question.text());
        List<Answer> answers = new ArrayList<>();
        boolean sure = true;
        Optional<Question.Exchange> before = question.before();
        for (String part : parts.size() > 1 ? parts : List.<String>of()) {
            Answer answer = one(question.part(part, before));
            if (isChat(answer)) {
                continue;
            }
            answers.add(answer);
            sure &= answer instanceof Direct direct && direct.entry().kind() == Kind.ANSWER
                    && Parts.asks(part, ranker.read(part));
            before = answer instanceof Direct direct
                    ? Optional.of(new Question.Exchange(part, direct.entry().id()))
                    : before;
        }
        if (answers.size() == 1 && parts.size() > 1) {
            return Optional.of(answers.getFirst());
        }
        List<Direct> said = sure ? answers.stream().map(Direct.class::cast).toList() : List.of();
        return isApart(said) ? Optional.of(said.getFirst().and(said.subList(1, said.size()))) : Optional.empty();
    }

    /**
     * The answer to the question in a long story that is not sure as a whole: when a sentence of it is, and the whole finds
     * the same entry likely. A story that may be a case for an officer stays one.
     */
    private Optional<Answer> toldIn(Answer whole, Question question) {
        List<String> likely = whole.explanation().ranking().stream().limit(LIKELY).map(Ranked::entryId).toList();
        boolean ours = !likely.isEmpty() && !(whole instanceof Direct)
                && release.knowledge().entry(likely.getFirst()).filter(entry -> entry.kind() == Kind.ANSWER)
                        .isPresent();
        List<String> parts = ours ? Story.questions(question.text()) : List.of();
        return (parts.isEmpty() || isStopped(question) ? List.<String>of() : parts).stream()
                .map(part -> one(question.part(part, Optional.empty())))
                .filter(answer -> answer instanceof Direct direct && direct.entry().kind() == Kind.ANSWER
                        && likely.contains(direct.entry().id()))
                .findFirst();
    }

    /** Whether the whole may be somebody's own case, or not be ours: then no part of it is answered, and no document quoted. */
    private boolean isStopped(Question question) {
        Words words = ranker.read(question.text());
        if (words.isEmpty()) {
            return false;
        }
        Ranking ranking = ranker.rank(words, question);
        return ranker.first(ranking).filter(first -> ranker.isStopped(ranking, first)).isPresent();
    }

    private static boolean isApart(List<Direct> answers) {
        Set<String> topics = new HashSet<>();
        boolean apart = answers.stream().allMatch(answer -> answer.entry().topics().stream().allMatch(topics::add));
        return apart && answers.size() > 1 && answers.size() <= MOST_ANSWERS;
    }

    private static boolean isChat(Answer answer) {
        return answer instanceof Direct direct && direct.entry().kind() == Kind.SMALLTALK;
    }

    private Answer one(Question question) {
        Words words = ranker.read(question.text());
        if (words.isEmpty()) {
            return new Answer.Unsure(Reason.NOTHING_ASKED, List.of(), Explanation.EMPTY);
        }
        Ranking ranking = ranker.rank(words, question);
        return ranker.first(ranking).map(first -> decide(ranking, first, words, question))
                .orElseGet(() -> new Answer.Unsure(Reason.NOTHING_NEAR, List.of(), explain(ranking, 0, 1)));
    }

    private Answer decide(Ranking ranking, Entry first, Words words, Question question) {
        double confidence = ranker.confidence(ranking);
        double threshold = ranker.threshold(first).value();
        Explanation explanation = explain(ranking, confidence, threshold);
        List<Candidate> nearest = nearest(ranking, question);
        boolean sure = confidence >= threshold && !ranker.isStopped(ranking, first);
        List<Candidate> named = named(ranking, nearest, sure, question);
        if (named.size() > 1) {
            return Choice.in(question.language()).among(named, explanation);
        }
        if (first.isOurs() && ranker.outside(ranking) > MOSTLY_OUTSIDE) {
            return new Answer.Unsure(Reason.OUTSIDE, nearest, explanation);
        }
        if (sure) {
            return say(first, question, confidence, nearest, explanation);
        }
        boolean far = explanation.features().getOrDefault("coverage", 0.0) < HARDLY_COVERED;
        if (nearest.size() > 1 && (ranker.isChoice(ranking) || !far && isFragment(words, first))) {
            return Choice.in(question.language()).among(nearest, explanation);
        }
        return new Answer.Unsure(far ? Reason.NOTHING_NEAR : Reason.NOT_SURE, nearest, explanation);
    }

    /** What a mere name may mean; when that is one entry, and not sure either, the nearest answers beside it. */
    private List<Candidate> named(Ranking ranking, List<Candidate> nearest, boolean sure, Question question) {
        List<Candidate> named = ranker.named(ranking, question);
        if (named.size() > Choice.MOST || named.size() == 1 && sure) {
            return List.of();
        }
        Stream<Candidate> beside = named.size() == 1 ? nearest.stream() : Stream.of();
        return Stream.concat(named.stream(), beside.filter(one -> one.entry().kind() == Kind.ANSWER)
                .filter(one -> !one.entry().id().equals(named.getFirst().entry().id()))).limit(Choice.MOST).toList();
    }

    /** A word or two are no question that an officer could answer either: better to ask which. */
    private static boolean isFragment(Words words, Entry first) {
        return words.official().size() <= FRAGMENT && words.unknown() == 0 && first.kind() == Kind.ANSWER;
    }

    private Answer say(Entry entry, Question question, double confidence, List<Candidate> nearest,
            Explanation explanation) {
        Entry today = entry.on(question.day()).orElse(entry);
        Text written = today.text(question.language());
        Optional<String> lead = FeeQuotes.fill(written.lead(), release.knowledge().fees(), question.day());
        Optional<String> details = FeeQuotes.fill(written.details(), release.knowledge().fees(), question.day());
        if (lead.isEmpty() || details.isEmpty()) {
            return new Answer.Unsure(Reason.NO_FACT_TODAY, nearest, explanation);
        }
        return new Direct(today, new Text(written.title(), lead.get(), details.get()), confidence,
                nearest.stream().filter(candidate -> !candidate.entry().id().equals(entry.id())).toList(), explanation);
    }

    /** As they are on the day of the question. */
    private List<Candidate> nearest(Ranking ranking, Question question) {
        List<Placed> likely = Choice.likely(ranking.entriesOnly(), release.corpus().entries());
        return withOfficer(likely, ranking).stream()
                .map(one -> candidate(entry(one).on(question.day()).orElse(entry(one)), question.language(),
                        one.probability()))
                .toList();
    }

    private static Candidate candidate(Entry entry, Language language, double probability) {
        return new Candidate(entry, entry.text(language).title(), probability);
    }

    /** Whoever may have a case of her own finds the way to an officer among the choices. */
    private List<Placed> withOfficer(List<Placed> likely, Ranking ranking) {
        boolean shown = likely.stream().anyMatch(one -> entry(one).kind() == Kind.HANDOFF);
        if (shown || likely.isEmpty() || ranker.ownCase(ranking) < PERHAPS_OWN_CASE) {
            return likely;
        }
        Stream<Placed> officer = ranking.entriesOnly().stream().filter(one -> entry(one).kind() == Kind.HANDOFF)
                .limit(1);
        return Stream.concat(likely.stream().limit(Choice.MOST - 1), officer).toList();
    }

    private Explanation explain(Ranking ranking, double confidence, double threshold) {
        List<Placed> placed = ranking.entriesOnly();
        String matched = placed.isEmpty() ? "" : release.retrieval().phrase(placed.getFirst().candidate().nearest());
        return new Explanation(ranking.question().line(), ranking.question().corrections(), matched, confidence,
                threshold,
                placed.isEmpty() ? Map.of() : ranker.explained(ranking),
                placed.stream().limit(RANKED).map(one -> new Ranked(entry(one).id(), one.probability())).toList());
    }

    private Entry entry(Placed placed) {
        return release.corpus().entries().get(placed.candidate().owner());
    }
}
