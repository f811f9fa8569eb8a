package id.tanyapaspor.indexer.learning;

import java.util.Arrays;

/** Numbers features, each a 64-bit hash, in the order in which they are first met; an open table of primitive values. */
final class FeatureIds {

    /** Spreads keys over the table: 2^64 over the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static final int UNKNOWN = -1;

    private long[] keys = new long[64];
    /** Where a key stands in the table: its id and one, or nothing. */
    private int[] slots = new int[keys.length * 2];
    private int size;

    static FeatureIds of(long[] keys) {
        FeatureIds ids = new FeatureIds();
        for (long key : keys) {
            ids.add(key);
        }
        return ids;
    }

    int size() {
        return size;
    }

    long[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** The id of a feature, or {@link #UNKNOWN}. */
    int id(long key) {
        return slots[slot(key)] - 1;
    }

    /** The id of a feature, a new one for a new feature. */
    int add(long key) {
        int slot = slot(key);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) (key * SPREAD >>> Integer.SIZE) & mask;
        while (slots[slot] > 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        slots = new int[keys.length * 2];
        for (int id = 0; id < size; id++) {
            slots[slot(keys[id])] = id + 1;
        }
    }
}
