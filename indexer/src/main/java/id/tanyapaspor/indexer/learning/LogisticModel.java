package id.tanyapaspor.indexer.learning;

import java.util.List;

/** Binary logistic regression on a few standardised features, fitted by Newton's method with a ridge. */
public record LogisticModel(double[] mean, double[] scale, double[] weights) {

    private static final int STEPS = 25;
    private static final double RIDGE = 1.0;

    /** One sample: what was seen, and whether it was right. */
    public record Sample(double[] features, boolean right) {}

    public static LogisticModel fit(List<Sample> samples, int features) {
        double[] mean = new double[features];
        double[] scale = new double[features];
        standardise(samples, mean, scale);
        LogisticModel model = new LogisticModel(mean, scale, new double[features + 1]);
        for (int step = 0; step < STEPS; step++) {
            model.newton(samples);
        }
        return model;
    }

    /** Probability of right. */
    public double probability(double[] features) {
        return 1 / (1 + Math.exp(-logOdds(features)));
    }

    /** Logarithm of the odds of right. */
    double logOdds(double[] features) {
        return dot(standard(features));
    }

    private void newton(List<Sample> samples) {
        int n = weights.length;
        double[][] hessian = new double[n][n];
        double[] gradient = new double[n];
        for (int i = 0; i < n - 1; i++) {
            hessian[i][i] = RIDGE;
            gradient[i] = RIDGE * weights[i];
        }
        hessian[n - 1][n - 1] = 1e-6;
        for (Sample sample : samples) {
            double[] x = standard(sample.features());
            double p = 1 / (1 + Math.exp(-dot(x)));
            double error = p - (sample.right() ? 1 : 0);
            double curve = Math.max(1e-6, p * (1 - p));
            for (int i = 0; i < n; i++) {
                gradient[i] += error * x[i];
                for (int j = 0; j <= i; j++) {
                    hessian[i][j] += curve * x[i] * x[j];
                }
            }
        }
        double[] step = LinearSystem.solveSymmetric(hessian, gradient);
        for (int i = 0; i < n; i++) {
            weights[i] -= step[i];
        }
    }

    private double[] standard(double[] features) {
        double[] x = new double[weights.length];
        for (int i = 0; i < features.length; i++) {
            x[i] = Math.clamp((features[i] - mean[i]) / scale[i], -5, 5);
        }
        x[features.length] = 1;
        return x;
    }

    private double dot(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }

    private static void standardise(List<Sample> samples, double[] mean, double[] scale) {
        double total = Math.max(1, samples.size());
        for (int i = 0; i < mean.length; i++) {
            int at = i;
            mean[i] = samples.stream().mapToDouble(s -> s.features()[at]).sum() / total;
            double variance = samples.stream().mapToDouble(s -> Math.pow(s.features()[at] - mean[at], 2))
                    .sum() / total;
            scale[i] = Math.max(1e-6, Math.sqrt(variance));
        }
    }
}
