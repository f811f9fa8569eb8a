package id.tanyapaspor.indexer.learning;

/**
 * Exact upper bound on a share from a sample (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934): the largest share of
 * wrong ones under which so few of them would still be seen with probability `delta`.
 */
public final class ClopperPearson {

    private ClopperPearson() {}

    /** With confidence 1 − delta the true share is at most this, when `wrong` of `n` were wrong. */
    public static double upper(int wrong, int n, double delta) {
        if (wrong >= n) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (binomialCdf(wrong, n, middle) > delta) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Probability of at most k of n when each has probability p; summed in logarithms. */
    static double binomialCdf(int k, int n, double p) {
        if (p <= 0) {
            return 1;
        }
        if (p >= 1) {
            return k >= n ? 1 : 0;
        }
        double logTerm = n * Math.log1p(-p);
        double odds = Math.log(p) - Math.log1p(-p);
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log((double) (n - i) / (i + 1)) + odds;
        }
        return Math.min(1, sum);
    }
}
