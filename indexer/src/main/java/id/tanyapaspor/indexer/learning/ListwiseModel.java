package id.tanyapaspor.indexer.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chooses among candidates: a linear score each, their softmax as probabilities, fitted by stochastic gradient descent on the log
 * probability of any right one (ListNet; Cao et al., ICML 2007).
 */
public record ListwiseModel(double[] scale, double[] weights) {

    private static final int EPOCHS = 12;
    private static final double FIRST_RATE = 0.01;
    private static final long SEED = 20261120L;

    /** The candidates of one question, a row of features each, and which of them are right; at least one must be. */
    public record Choice(double[][] candidates, boolean[] right) {}

    public static ListwiseModel fit(List<Choice> choices, int features) {
        ListwiseModel model = new ListwiseModel(scale(choices, features), new double[features]);
        List<Choice> order = new ArrayList<>(choices);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = FIRST_RATE * (1 - epoch / (double) EPOCHS);
            order.forEach(choice -> model.step(choice, rate));
        }
        return model;
    }

    /** Probability of each candidate to be the right one. */
    public double[] probabilities(double[][] candidates) {
        double[] scores = new double[candidates.length];
        double max = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = score(candidates[c]);
            max = Math.max(max, scores[c]);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - max);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    private double score(double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i] / scale[i];
        }
        return sum;
    }

    private void step(Choice choice, double rate) {
        double[] p = probabilities(choice.candidates());
        double right = 1e-12;
        for (int c = 0; c < p.length; c++) {
            right += choice.right()[c] ? p[c] : 0;
        }
        for (int c = 0; c < p.length; c++) {
            double error = rate * (p[c] - (choice.right()[c] ? p[c] / right : 0));
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= error * choice.candidates()[c][i] / scale[i];
            }
        }
    }

    private static double[] scale(List<Choice> choices, int features) {
        double[] scale = new double[features];
        long rows = Math.max(1, choices.stream().mapToLong(choice -> choice.candidates().length).sum());
        for (int i = 0; i < features; i++) {
            double squares = 0;
            for (Choice choice : choices) {
                for (double[] candidate : choice.candidates()) {
                    squares += candidate[i] * candidate[i];
                }
            }
            scale[i] = Math.max(1e-6, Math.sqrt(squares / rows));
        }
        return scale;
    }
}
