package id.tanyapaspor.indexer.evaluation;

import java.util.List;
import java.util.Optional;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.indexer.building.Judgement;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Labelled;

/**
 * One labelled question, what came out, and whether that was right.
 *
 * @param rank place of the first right entry in the ranking, from 1; 0 when none of the ten is right
 * @param oursness how sure one of our answers is: the confidence, negative when the first entry points elsewhere
 * @param right whether a direct answer is right in all its parts, or a choice shows the right entry; an unsure one is never wrong
 */
public record Verdict(Labelled question, Answer answer, int rank, boolean right, double oursness) {

    static Verdict of(Labelled question, Answer answer, KnowledgeBase knowledge) {
        List<Explanation.Ranked> ranking = answer.explanation().ranking();
        int rank = 0;
        for (int i = 0; i < ranking.size() && rank == 0; i++) {
            rank = Judgement.right(knowledge.entry(ranking.get(i).entryId()).orElseThrow(), question) ? i + 1 : 0;
        }
        boolean right = switch (answer) {
            case Answer.Direct direct -> Judgement.right(direct.entry(), question)
                    && direct.also().stream().allMatch(other -> Judgement.right(other.entry(), question));
            case Answer.Quoted quoted -> question.kind().equals("in")
                    && quoted.document().topics().stream().anyMatch(question.topics()::contains);
            case Answer.Clarify clarify ->
                clarify.candidates().stream().anyMatch(c -> Judgement.right(c.entry(), question));
            case Answer.Unsure _ -> true;
        };
        boolean ours = !ranking.isEmpty() && knowledge.entry(ranking.getFirst().entryId()).orElseThrow().isOurs();
        double confidence = answer.explanation().confidence();
        return new Verdict(question, answer, rank, right, ours ? confidence : -confidence);
    }

    /** What came of it for whoever asked. */
    public Grade grade() {
        return switch (answer) {
            case Answer.Direct _,Answer.Quoted _ -> right ? Grade.RIGHT : Grade.WRONG;
            case Answer.Clarify _ -> right ? Grade.RIGHT_CHOICE : Grade.WRONG_CHOICE;
            case Answer.Unsure _ -> Grade.UNSURE;
        };
    }

    /** The entry that came first; none when nothing came near. */
    public Optional<String> first() {
        return answer.explanation().ranking().stream().findFirst().map(Explanation.Ranked::entryId);
    }

    /** Whether there was a first entry, and that was right. */
    boolean firstRight() {
        return rank == 1;
    }

    boolean isInScope() {
        return question.kind().equals("in");
    }

    boolean isDirect() {
        return answer instanceof Answer.Direct || isQuoted();
    }

    /** A document answered, because no entry did. */
    boolean isQuoted() {
        return answer instanceof Answer.Quoted;
    }

    boolean isClarify() {
        return answer instanceof Answer.Clarify;
    }

    /** A passport answer was given to something that is not ours. */
    boolean answersWhatItMustNot() {
        return question.kind().equals("out")
                && (isQuoted() || answer instanceof Answer.Direct direct && direct.entry().isOurs());
    }

    /** One's own case reached a person: an officer's entry, no answer at all, or a choice that shows the officer's entry. */
    boolean reachesPerson() {
        return answer instanceof Answer.Unsure || right;
    }

    /** Probability, as told, that the first entry is the right one. */
    public double confidence() {
        return answer.explanation().confidence();
    }
}
