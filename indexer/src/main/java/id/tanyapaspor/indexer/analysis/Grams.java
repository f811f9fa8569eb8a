package id.tanyapaspor.indexer.analysis;

import java.util.Arrays;

/** Letter trigrams of a line as a sorted set of numbers. */
public final class Grams {

    private static final int SIZE = 3;

    private Grams() {}

    /** The distinct trigrams of a line, each as its hash; word ends count as letters. */
    public static int[] of(String line) {
        String padded = " " + line + " ";
        int count = Math.max(0, padded.length() - SIZE + 1);
        int[] grams = new int[count];
        for (int i = 0; i < count; i++) {
            grams[i] = (padded.charAt(i) * 31 + padded.charAt(i + 1)) * 31 * 67 + padded.charAt(i + 2);
        }
        Arrays.sort(grams);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[distinct++] = grams[i];
            }
        }
        return Arrays.copyOf(grams, distinct);
    }
}
