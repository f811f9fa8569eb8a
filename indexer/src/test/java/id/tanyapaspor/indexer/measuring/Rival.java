package id.tanyapaspor.indexer.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.indexer.Explanation.Ranked;
import id.tanyapaspor.indexer.Question;

/** Another engine as an answerer, so that it is measured as ours is. It sets no threshold and so never says anything. */
record Rival(Scorer scorer) implements Answerer {

    private static final int RANKED = 10;

    /** Scores a question against what was learnt from phrasings. */
    @FunctionalInterface
    interface Scorer {

        /** Score of each owner that comes near, the higher the nearer; {@link Phrasings#OUTSIDE} is one of them. */
        Map<String, Double> scores(String question) throws IOException;
    }

    @Override
    public Answer answer(Question question) {
        Map<String, Double> scores = scores(question.text());
        List<Ranked> ranking = scores.entrySet().stream().filter(score -> !score.getKey().equals(Phrasings.OUTSIDE))
                .map(score -> new Ranked(score.getKey(), score.getValue()))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::entryId))
                .limit(RANKED).toList();
        double outside = scores.getOrDefault(Phrasings.OUTSIDE, 0.0);
        double first = ranking.isEmpty() ? 0 : ranking.getFirst().score();
        return new Answer.Unsure(Answer.Reason.NOT_SURE, List.of(), new Explanation("", Map.of(), "",
                asShare(outside > first ? -outside : first), 1, Map.of(), ranking));
    }

    private Map<String, Double> scores(String question) {
        try {
            return scorer.scores(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From 0 to 1 in the same order, so that curves and areas stay as they are. */
    private static double asShare(double score) {
        return 0.5 + score / (2 * (1 + Math.abs(score)));
    }
}
