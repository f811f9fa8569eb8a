package id.tanyapaspor.indexer.learning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Tells classes apart from sparse vectors through one hidden layer of rectified units, trained by stochastic gradient descent
 * with a falling rate. At each step a share of the input is left out (Srivastava et al., "Dropout", JMLR 15, 2014): no class may
 * lean on one word, and the probabilities stay modest where a question says something new. Deterministic for a seed.
 */
public final class Perceptron {

    static final int HIDDEN = 64;
    private static final int EPOCHS = 6;
    private static final float RATE_IN = 0.5f;
    private static final float RATE_OUT = 0.05f;
    private static final float RATE_BIAS = 0.3f;
    private static final float LEFT_OUT = 0.4f;
    /** So sure of the right class that a step would change nothing. */
    private static final float DONE = 0.0005f;
    /** So little wrong that a class is left as it is. */
    private static final double TRACE = 5e-4;

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
        SplittableRandom random = new SplittableRandom(seed);
        Perceptron model = new Perceptron(classes, noise((features + 1) * HIDDEN, features * HIDDEN, random),
                noise((HIDDEN + 1) * classes, HIDDEN * classes, random));
        new Training(model, random).run(vectors, labels);
        return model;
    }

    private static float[] noise(int size, int noisy, SplittableRandom random) {
        float[] weights = new float[size];
        float scale = (float) Math.sqrt(1.0 / HIDDEN);
        for (int i = 0; i < noisy; i++) {
            weights[i] = (float) random.nextGaussian() * scale;
        }
        return weights;
    }

    /** The probability of each class. */
    public float[] probabilities(SparseVector vector) {
        double[] hidden = new double[HIDDEN];
        double[] scores = new double[classes];
        activate(vector.ids(), vector.values(), vector.ids().length, hidden);
        score(hidden, scores);
        softmax(scores);
        float[] probabilities = new float[classes];
        for (int c = 0; c < classes; c++) {
            probabilities[c] = (float) scores[c];
        }
        return probabilities;
    }

    private void activate(int[] ids, float[] values, int count, double[] hidden) {
        Arrays.fill(hidden, 0);
        addRow(in, in.length - HIDDEN, 1, hidden);
        for (int i = 0; i < count; i++) {
            addRow(in, ids[i] * HIDDEN, values[i], hidden);
        }
        for (int unit = 0; unit < HIDDEN; unit++) {
            hidden[unit] = Math.max(0, hidden[unit]);
        }
    }

    private void score(double[] hidden, double[] scores) {
        Arrays.fill(scores, 0);
        addRow(out, HIDDEN * classes, 1, scores);
        for (int unit = 0; unit < HIDDEN; unit++) {
            if (hidden[unit] > 0) {
                addRow(out, unit * classes, hidden[unit], scores);
            }
        }
    }

    /** `into += factor * weights[row …]` */
    private static void addRow(float[] weights, int row, double factor, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * weights[row + i];
        }
    }

    /** `weights[row …] -= factor * gradient` */
    private static void subtractRow(float[] weights, int row, double factor, double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            weights[row + i] -= (float) (factor * gradient[i]);
        }
    }

    private static void softmax(double[] scores) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - max);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
    }

    /**
     * The same for other classes. Each has the weights of the class that it was; new ones (−1) learn theirs from some vectors
     * of all classes, while everything else stays as it is.
     */
    public Perceptron carriedOver(int[] was, List<SparseVector> vectors, int[] labels) {
        float[] moved = new float[(HIDDEN + 1) * was.length];
        for (int row = 0; row <= HIDDEN; row++) {
            for (int c = 0; c < was.length; c++) {
                moved[row * was.length + c] = was[c] < 0 ? 0 : out[row * classes + was[c]];
            }
        }
        Perceptron model = new Perceptron(was.length, in, moved);
        new NewClasses(model, was).run(vectors, labels);
        return model;
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
        private final SplittableRandom random;
        private final double[] hidden = new double[HIDDEN];
        private final double[] error = new double[HIDDEN];
        private final double[] scores;
        private final int[] wrong;
        private final double[] slopes;
        private int[] ids = new int[64];
        private float[] values = new float[64];
        private int kept;

        Training(Perceptron model, SplittableRandom random) {
            this.model = model;
            this.random = random;
            this.scores = new double[model.classes];
            this.wrong = new int[model.classes];
            this.slopes = new double[model.classes];
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
            backOut(rate);
            for (int i = 0; i < kept; i++) {
                subtractRow(model.in, ids[i] * HIDDEN, RATE_IN * rate * values[i], error);
            }
            subtractRow(model.in, model.in.length - HIDDEN, RATE_BIAS * RATE_IN * rate, error);
        }

        /** Mends the class weights and finds the error of each hidden unit, where classes are wrong by more than a trace. */
        private void backOut(float rate) {
            int count = 0;
            for (int c = 0; c < scores.length; c++) {
                wrong[count] = c;
                slopes[count] = scores[c];
                count += Math.abs(scores[c]) > TRACE ? 1 : 0;
            }
            for (int unit = 0; unit < HIDDEN; unit++) {
                error[unit] = hidden[unit] > 0 ? mend(unit, RATE_OUT * rate * hidden[unit], count) : 0;
            }
            mend(HIDDEN, RATE_BIAS * RATE_OUT * rate, count);
        }

        private double mend(int unit, double rate, int count) {
            float[] weights = model.out;
            int row = unit * model.classes;
            double sum = 0;
            for (int i = 0; i < count; i++) {
                int at = row + wrong[i];
                sum += weights[at] * slopes[i];
                weights[at] -= (float) (rate * slopes[i]);
            }
            return sum;
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
                ids[kept] = vector.ids()[i];
                values[kept] = vector.values()[i] / (1 - LEFT_OUT);
                // No branch: which of the two it is cannot be foreseen.
                kept += random.nextFloat() >= LEFT_OUT ? 1 : 0;
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

    /** Learns the weights of new classes, and of nothing else. */
    private static final class NewClasses {

        private static final int ROUNDS = 10;

        private final Perceptron model;
        private final int[] added;
        private final double[] hidden = new double[HIDDEN];
        private final double[] scores;

        NewClasses(Perceptron model, int[] was) {
            this.model = model;
            this.added = IntStream.range(0, was.length).filter(c -> was[c] < 0).toArray();
            this.scores = new double[was.length];
        }

        void run(List<SparseVector> vectors, int[] labels) {
            for (int round = 0; round < ROUNDS && added.length > 0; round++) {
                for (int i = 0; i < labels.length; i++) {
                    step(vectors.get(i), labels[i]);
                }
            }
        }

        private void step(SparseVector vector, int label) {
            model.activate(vector.ids(), vector.values(), vector.ids().length, hidden);
            model.score(hidden, scores);
            softmax(scores);
            for (int c : added) {
                double error = RATE_OUT * (scores[c] - (c == label ? 1 : 0));
                for (int unit = 0; unit < HIDDEN; unit++) {
                    model.out[unit * model.classes + c] -= (float) (error * hidden[unit]);
                }
                model.out[HIDDEN * model.classes + c] -= (float) (RATE_BIAS * error);
            }
        }
    }
}
