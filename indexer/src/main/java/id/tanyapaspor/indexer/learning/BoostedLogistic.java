package id.tanyapaspor.indexer.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import id.tanyapaspor.indexer.learning.LogisticModel.Sample;

/**
 * Probability of yes from a few features: a logistic regression, whose mistakes shallow regression trees then mend, one after
 * the other (J. Friedman, "Greedy function approximation: a gradient boosting machine", Ann. Statist. 29(5), 2001; leaves by
 * Newton's step). Where samples are few the trees find nothing to split and the regression stands alone. Deterministic.
 */
public record BoostedLogistic(LogisticModel base, List<Node> trees, Scale scale) {

    private static final int TREES = 150;
    private static final int DEPTH = 3;
    private static final int FEWEST_IN_LEAF = 30;
    private static final int BINS = 48;
    private static final double RATE = 0.06;
    private static final double RIDGE = 5;
    /** The order is never turned round. */
    private static final double MIN_SLOPE = 0.1;

    /** What the log odds are stretched by, and then moved by (J. Platt, 1999), so that the probabilities hold on a sample. */
    record Scale(double slope, double shift) {

        static final Scale NONE = new Scale(1, 0);
    }

    /** A question on one feature, or what is added to the log odds. */
    sealed interface Node {

        double value(double[] features);
    }

    record Leaf(double add) implements Node {

        @Override
        public double value(double[] features) {
            return add;
        }
    }

    record Split(int feature, double cut, Node below, Node above) implements Node {

        @Override
        public double value(double[] features) {
            return (features[feature] <= cut ? below : above).value(features);
        }
    }

    public static BoostedLogistic fit(List<Sample> samples, int features) {
        LogisticModel base = LogisticModel.fit(samples, features);
        return new BoostedLogistic(base, new Growing(samples, features, base).trees(), Scale.NONE);
    }

    /** The same order of questions, with probabilities that hold on another sample. */
    public BoostedLogistic rescaled(List<Sample> sample) {
        LogisticModel line = LogisticModel.fit(sample.stream()
                .map(one -> new Sample(new double[]{ logOdds(one.features()) }, one.right())).toList(),
                1);
        double slope = Math.max(MIN_SLOPE, line.weights()[0] / line.scale()[0]);
        return new BoostedLogistic(base, trees, new Scale(slope, line.weights()[1] - slope * line.mean()[0]));
    }

    /** Probability of yes. */
    public double probability(double[] features) {
        return sigmoid(scale.slope() * logOdds(features) + scale.shift());
    }

    private double logOdds(double[] features) {
        double odds = base.logOdds(features);
        for (Node tree : trees) {
            odds += tree.value(features);
        }
        return odds;
    }

    private static double sigmoid(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** Grows the trees on features that are first sorted into a few bins of equal size. */
    private static final class Growing {

        private final List<Sample> samples;
        private final double[][] cuts;
        private final byte[][] bins;
        private final double[] odds;
        private final double[] slope;
        private final double[] curve;

        Growing(List<Sample> samples, int features, LogisticModel base) {
            this.samples = samples;
            cuts = new double[features][];
            bins = new byte[features][samples.size()];
            for (int f = 0; f < features; f++) {
                bin(f);
            }
            odds = samples.stream().mapToDouble(sample -> base.logOdds(sample.features())).toArray();
            slope = new double[odds.length];
            curve = new double[odds.length];
        }

        private void bin(int feature) {
            double[] values = samples.stream().mapToDouble(sample -> sample.features()[feature]).sorted().toArray();
            double[] quantiles = new double[BINS - 1];
            for (int i = 0; i < quantiles.length && values.length > 0; i++) {
                quantiles[i] = values[(int) ((i + 1L) * values.length / BINS)];
            }
            cuts[feature] = Arrays.stream(quantiles).distinct().toArray();
            for (int i = 0; i < samples.size(); i++) {
                int at = Arrays.binarySearch(cuts[feature], samples.get(i).features()[feature]);
                bins[feature][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }

        List<Node> trees() {
            int[] all = new int[odds.length];
            Arrays.setAll(all, i -> i);
            List<Node> trees = new ArrayList<>();
            for (int n = 0; n < TREES && odds.length >= 2 * FEWEST_IN_LEAF; n++) {
                for (int i = 0; i < odds.length; i++) {
                    double p = sigmoid(odds[i]);
                    slope[i] = (samples.get(i).right() ? 1 : 0) - p;
                    curve[i] = p * (1 - p);
                }
                Node tree = grow(all, DEPTH);
                for (int i = 0; i < odds.length; i++) {
                    odds[i] += tree.value(samples.get(i).features());
                }
                trees.add(tree);
            }
            return List.copyOf(trees);
        }

        private Node grow(int[] rows, int depth) {
            double slopes = 0;
            double curves = 0;
            for (int row : rows) {
                slopes += slope[row];
                curves += curve[row];
            }
            Best best = new Best();
            for (int f = 0; f < cuts.length && depth > 0 && rows.length >= 2 * FEWEST_IN_LEAF; f++) {
                search(rows, f, slopes, curves, best);
            }
            if (best.feature < 0) {
                return new Leaf(RATE * slopes / (curves + RIDGE));
            }
            int[] below = Arrays.stream(rows).filter(row -> bins[best.feature][row] <= best.bin).toArray();
            int[] above = Arrays.stream(rows).filter(row -> bins[best.feature][row] > best.bin).toArray();
            return new Split(best.feature, cuts[best.feature][best.bin], grow(below, depth - 1),
                    grow(above, depth - 1));
        }

        private void search(int[] rows, int feature, double slopes, double curves, Best best) {
            double[] slopeOf = new double[BINS];
            double[] curveOf = new double[BINS];
            int[] countOf = new int[BINS];
            for (int row : rows) {
                int bin = bins[feature][row];
                slopeOf[bin] += slope[row];
                curveOf[bin] += curve[row];
                countOf[bin]++;
            }
            double slopeBelow = 0;
            double curveBelow = 0;
            int below = 0;
            for (int bin = 0; bin < cuts[feature].length; bin++) {
                slopeBelow += slopeOf[bin];
                curveBelow += curveOf[bin];
                below += countOf[bin];
                if (below >= FEWEST_IN_LEAF && rows.length - below >= FEWEST_IN_LEAF) {
                    double gain = worth(slopeBelow, curveBelow) + worth(slopes - slopeBelow, curves - curveBelow)
                            - worth(slopes, curves);
                    best.offer(gain, feature, bin);
                }
            }
        }

        private static double worth(double slopes, double curves) {
            return slopes * slopes / (curves + RIDGE);
        }
    }

    /** The best split so far. */
    private static final class Best {

        private double gain = 1e-9;
        private int feature = -1;
        private int bin;

        void offer(double offered, int on, int at) {
            if (offered > gain) {
                gain = offered;
                feature = on;
                bin = at;
            }
        }
    }
}
