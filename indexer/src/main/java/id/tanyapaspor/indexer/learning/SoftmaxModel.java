package id.tanyapaspor.indexer.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Multinomial logistic regression over sparse vectors, trained by stochastic gradient descent with a falling rate. */
public final class SoftmaxModel {

    private static final int EPOCHS = 6;
    private static final float FIRST_RATE = 5f;
    private static final float DECAY = 2e-5f;
    private static final float DONE = 0.004f;
    private static final float NEGLIGIBLE = 2e-4f;

    private final int classes;
    /** One row of class weights a feature; the last row is the bias. */
    private final float[] weights;

    SoftmaxModel(int classes, float[] weights) {
        this.classes = classes;
        this.weights = weights;
    }

    /** Learns from vectors and their classes. */
    public static SoftmaxModel train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        SoftmaxModel model = new SoftmaxModel(classes, new float[(features + 1) * classes]);
        int[] order = new int[vectors.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        float[] scores = new float[classes];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            float rate = FIRST_RATE * (1 - epoch / (float) EPOCHS);
            for (int at : order) {
                model.step(vectors.get(at), labels[at], rate, scores);
            }
            model.shrink(1 - DECAY * rate * order.length / 100);
        }
        return model;
    }

    private void step(SparseVector vector, int label, float rate, float[] scores) {
        probabilities(vector, scores);
        scores[label] -= 1;
        if (-scores[label] < DONE) {
            return;
        }
        int[] moved = moved(scores);
        int[] ids = vector.ids();
        for (int i = 0; i < ids.length; i++) {
            subtract(ids[i] * classes, rate * vector.values()[i], scores, moved);
        }
        subtract(weights.length - classes, rate * 0.1f, scores, moved);
    }

    /** The classes whose gradient is worth a step; soon after the first epoch these are few. */
    private int[] moved(float[] scores) {
        int count = 0;
        int[] moved = new int[classes];
        for (int c = 0; c < classes; c++) {
            if (Math.abs(scores[c]) > NEGLIGIBLE) {
                moved[count++] = c;
            }
        }
        return Arrays.copyOf(moved, count);
    }

    private void subtract(int row, float factor, float[] scores, int[] moved) {
        for (int c : moved) {
            weights[row + c] -= factor * scores[c];
        }
    }

    private void shrink(float factor) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factor;
        }
    }

    /** Fills in the probability of each class. */
    public void probabilities(SparseVector vector, float[] into) {
        System.arraycopy(weights, weights.length - classes, into, 0, classes);
        int[] ids = vector.ids();
        for (int i = 0; i < ids.length; i++) {
            add(ids[i] * classes, vector.values()[i], into);
        }
        float max = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            max = Math.max(max, into[c]);
        }
        float sum = 0;
        for (int c = 0; c < classes; c++) {
            into[c] = (float) Math.exp(into[c] - max);
            sum += into[c];
        }
        for (int c = 0; c < classes; c++) {
            into[c] /= sum;
        }
    }

    private void add(int row, float value, float[] into) {
        for (int c = 0; c < classes; c++) {
            into[c] += value * weights[row + c];
        }
    }

    public int classes() {
        return classes;
    }

    float[] weights() {
        return weights;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
