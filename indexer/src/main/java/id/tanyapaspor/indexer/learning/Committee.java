package id.tanyapaspor.indexer.learning;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Several small classifiers that began differently, heard together: the mean of their probabilities errs less, and is less sure
 * where they disagree (Lakshminarayanan et al., "Simple and scalable predictive uncertainty estimation using deep ensembles",
 * NeurIPS 2017).
 */
public record Committee(List<Perceptron> members) {

    private static final int MEMBERS = 3;

    /** Trains the members side by side; the same for the same seed. */
    public static Committee train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        return new Committee(LongStream.range(seed, seed + MEMBERS).parallel()
                .mapToObj(one -> Perceptron.train(vectors, labels, features, classes, one)).toList());
    }

    /** The probability of each class. */
    public float[] probabilities(SparseVector vector) {
        float[] mean = new float[members.getFirst().classes()];
        for (Perceptron member : members) {
            float[] probabilities = member.probabilities(vector);
            for (int c = 0; c < mean.length; c++) {
                mean[c] += probabilities[c] / members.size();
            }
        }
        return mean;
    }

    /** The same for other classes, as {@link Perceptron#carriedOver}. */
    public Committee carriedOver(int[] was, List<SparseVector> vectors, int[] labels) {
        return new Committee(
                members.parallelStream().map(member -> member.carriedOver(was, vectors, labels)).toList());
    }
}
