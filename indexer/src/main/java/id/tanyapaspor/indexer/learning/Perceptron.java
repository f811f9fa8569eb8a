package id.tanyapaspor.indexer.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Tells classes apart from sparse vectors through one hidden layer of rectified units, trained by stochastic gradient descent
 * with a falling rate. At each step a share of the input is left out (Srivastava et al., "Dropout", JMLR 15, 2014): no class may
 * lean on one word, and the probabilities stay modest where a question says something new. Deterministic for a seed.
 */
public final class Perceptron {

    private static final int HIDDEN = 128;
    private static final int EPOCHS = 8;
    private static final float RATE_IN = 0.5f;
    private static final float RATE_OUT = 0.05f;
    private static final float RATE_BIAS = 0.3f;
    private static final float LEFT_OUT = 0.4f;
    /** So sure of the right class that a step would change nothing. */
    private static final float DONE = 0.0005f;

    private final int classes;
    /** A row of hidden weights for each feature; the last row is the bias. */
    private final float[] in;
    /** A row of class weights for each hidden unit; the last row is the bias. */
    private final float[] out;

    Perceptron(int classes, float[] in, float[] out) {
        this.classes = classes;
        this.in = in;
        this.out = out;
    }

    /** Learns from vectors and their classes. */
    public static Perceptron train(List<SparseVector> vectors, int[] labels, int features, int classes, long seed) {
        Random random = new Random(seed);
        Perceptron model = new Perceptron(classes, noise((features + 1) * HIDDEN, features * HIDDEN, random),
                noise((HIDDEN + 1) * classes, HIDDEN * classes, random));
        new Training(model, random).run(vectors, labels);
        return model;
    }

    private static float[] noise(int size, int noisy, Random random) {
        float[] weights = new float[size];
        float scale = (float) Math.sqrt(1.0 / HIDDEN);
        for (int i = 0; i < noisy; i++) {
            weights[i] = (float) random.nextGaussian() * scale;
        }
        return weights;
    }

    /** The probability of each class. */
    public float[] probabilities(SparseVector vector) {
        float[] hidden = new float[HIDDEN];
        float[] probabilities = new float[classes];
        activate(vector.ids(), vector.values(), vector.ids().length, hidden);
        score(hidden, probabilities);
        softmax(probabilities);
        return probabilities;
    }

    private void activate(int[] ids, float[] values, int count, float[] hidden) {
        System.arraycopy(in, in.length - HIDDEN, hidden, 0, HIDDEN);
        for (int i = 0; i < count; i++) {
            addRow(in, ids[i] * HIDDEN, values[i], hidden);
        }
        for (int unit = 0; unit < HIDDEN; unit++) {
            hidden[unit] = Math.max(0, hidden[unit]);
        }
    }

    private void score(float[] hidden, float[] scores) {
        System.arraycopy(out, HIDDEN * classes, scores, 0, classes);
        for (int unit = 0; unit < HIDDEN; unit++) {
            if (hidden[unit] > 0) {
                addRow(out, unit * classes, hidden[unit], scores);
            }
        }
    }

    /** `into += factor * weights[row …]` */
    private static void addRow(float[] weights, int row, float factor, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * weights[row + i];
        }
    }

    /** `weights[row …] -= factor * gradient` */
    private static void subtractRow(float[] weights, int row, float factor, float[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            weights[row + i] -= factor * gradient[i];
        }
    }

    private static float dotRow(float[] weights, int row, float[] other) {
        float sum = 0;
        for (int i = 0; i < other.length; i++) {
            sum += weights[row + i] * other[i];
        }
        return sum;
    }

    private static void softmax(float[] scores) {
        float max = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            max = Math.max(max, score);
        }
        float sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) Math.exp(scores[c] - max);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
    }

    public int classes() {
        return classes;
    }

    float[] in() {
        return in;
    }

    float[] out() {
        return out;
    }

    /** The buffers of one training run. */
    private static final class Training {

        private final Perceptron model;
        private final Random random;
        private final float[] hidden = new float[HIDDEN];
        private final float[] error = new float[HIDDEN];
        private final float[] scores;
        private int[] ids = new int[64];
        private float[] values = new float[64];
        private int kept;

        Training(Perceptron model, Random random) {
            this.model = model;
            this.random = random;
            this.scores = new float[model.classes];
        }

        void run(List<SparseVector> vectors, int[] labels) {
            int[] order = new int[labels.length];
            Arrays.setAll(order, i -> i);
            long steps = (long) EPOCHS * order.length;
            long done = 0;
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                shuffle(order);
                for (int at : order) {
                    step(vectors.get(at), labels[at], 1 - done++ / (float) steps);
                }
            }
        }

        private void step(SparseVector vector, int label, float rate) {
            leaveOut(vector);
            model.activate(ids, values, kept, hidden);
            model.score(hidden, scores);
            softmax(scores);
            scores[label] -= 1;
            if (-scores[label] < DONE) {
                return;
            }
            Arrays.fill(error, 0);
            for (int unit = 0; unit < HIDDEN; unit++) {
                if (hidden[unit] > 0) {
                    int row = unit * model.classes;
                    error[unit] = dotRow(model.out, row, scores);
                    subtractRow(model.out, row, RATE_OUT * rate * hidden[unit], scores);
                }
            }
            subtractRow(model.out, HIDDEN * model.classes, RATE_BIAS * RATE_OUT * rate, scores);
            for (int i = 0; i < kept; i++) {
                subtractRow(model.in, ids[i] * HIDDEN, RATE_IN * rate * values[i], error);
            }
            subtractRow(model.in, model.in.length - HIDDEN, RATE_BIAS * RATE_IN * rate, error);
        }

        /** Keeps a random part of the vector, each value raised so that their sum stays what it was. */
        private void leaveOut(SparseVector vector) {
            int count = vector.ids().length;
            if (ids.length < count) {
                ids = new int[count];
                values = new float[count];
            }
            kept = 0;
            for (int i = 0; i < count; i++) {
                if (random.nextFloat() >= LEFT_OUT) {
                    ids[kept] = vector.ids()[i];
                    values[kept++] = vector.values()[i] / (1 - LEFT_OUT);
                }
            }
        }

        private void shuffle(int[] order) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int other = order[i];
                order[i] = order[j];
                order[j] = other;
            }
        }
    }
}
