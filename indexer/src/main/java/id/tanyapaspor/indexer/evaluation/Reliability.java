package id.tanyapaspor.indexer.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the confidence can be believed: of the questions that were answered with a confidence of about 0.8, some 80 % should
 * be right (M. H. DeGroot and S. E. Fienberg, The Statistician 32, 1983).
 *
 * @param bins ten, of equal width, from 0 to 1; some may be empty
 */
public record Reliability(List<Bin> bins) {

    private static final int BINS = 10;

    /**
     * Questions of about the same confidence.
     *
     * @param from least confidence, itself in the bin
     * @param to where the next bin begins; 1 is in the last
     * @param confidence mean of what was said; 0 when empty
     * @param right share whose first entry is right; 0 when empty
     */
    public record Bin(double from, double to, int questions, double confidence, double right) {}

    /** Of all questions that some entry came near to, whatever their kind. */
    public static Reliability of(Evaluation evaluation) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Verdict> inside = evaluation.verdicts().stream()
                    .filter(verdict -> verdict.first().isPresent() && binOf(verdict.confidence()) == bin).toList();
            double confidence = inside.stream().mapToDouble(Verdict::confidence).average().orElse(0);
            bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, inside.size(), confidence,
                    Evaluation.share(inside, Verdict::firstRight)));
        }
        return new Reliability(List.copyOf(bins));
    }

    /**
     * Expected calibration error: the mean distance between what was said and what was right, each bin weighed by its
     * questions (M. P. Naeini, G. F. Cooper and M. Hauskrecht, AAAI 2015). From 0, the best, to 1.
     */
    public double expectedError() {
        int questions = bins.stream().mapToInt(Bin::questions).sum();
        return questions == 0
                ? 0
                : bins.stream().mapToDouble(bin -> bin.questions() * Math.abs(bin.confidence() - bin.right())).sum()
                        / questions;
    }

    private static int binOf(double confidence) {
        return Math.clamp((long) (confidence * BINS), 0, BINS - 1);
    }
}
