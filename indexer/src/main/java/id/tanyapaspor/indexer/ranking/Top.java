package id.tanyapaspor.indexer.ranking;

import java.util.Arrays;

import org.apache.lucene.util.LongHeap;

/** Where the greatest of many positive numbers stand. */
final class Top {

    private static final long NOTHING = 0;

    private Top() {}

    /** The places of the `count` greatest values above zero, in no order; of equal ones the first places. */
    static int[] of(float[] values, int count) {
        LongHeap best = new LongHeap(count, NOTHING);
        float least = 0;
        for (int at = 0; at < values.length; at++) {
            if (values[at] > least) {
                best.updateTop(key(values[at], at));
                least = value(best.top());
            }
        }
        int[] places = new int[count];
        int found = 0;
        for (int i = 1; i <= count; i++) {
            if (best.get(i) != NOTHING) {
                places[found++] = place(best.get(i));
            }
        }
        return Arrays.copyOf(places, found);
    }

    /** Positive floats are ordered as their bits are, so one number orders by value, then by place. */
    private static long key(float value, int at) {
        return (long) Float.floatToRawIntBits(value) << Integer.SIZE | Integer.MAX_VALUE - at;
    }

    private static float value(long key) {
        return Float.intBitsToFloat((int) (key >>> Integer.SIZE));
    }

    private static int place(long key) {
        return Integer.MAX_VALUE - (int) key;
    }
}
