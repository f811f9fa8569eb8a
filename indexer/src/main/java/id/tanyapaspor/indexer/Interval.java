package id.tanyapaspor.indexer;

import id.tanyapaspor.indexer.learning.ClopperPearson;

/** Where the share lies that a sample was drawn from, so that it is wrong one time in twenty at most (Clopper and Pearson). */
public record Interval(double low, double high) {

    /** On either side. */
    private static final double DELTA = 0.025;

    /** When `some` of `all` that were drawn were so. */
    public static Interval of(int some, int all) {
        if (some < 0 || some > all) {
            throw new IllegalArgumentException(some + " of " + all);
        }
        return new Interval(1 - ClopperPearson.upper(all - some, all, DELTA), ClopperPearson.upper(some, all, DELTA));
    }
}
