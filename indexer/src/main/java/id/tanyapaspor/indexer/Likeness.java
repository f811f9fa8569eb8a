package id.tanyapaspor.indexer;

import java.util.Arrays;

/** How alike each two of some questions are, as far as it is worth knowing: pairs that share next to nothing are left out. */
final class Likeness {

    private static final double FLOOR = 0.2;

    private final Row[] rows;

    private Likeness(Row[] rows) {
        this.rows = rows;
    }

    /** Numbers, each with a weight. */
    static final class Row {

        private int[] places = new int[4];
        private float[] weights = new float[4];
        private int size;

        void add(int place, float weight) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            places[size] = place;
            weights[size++] = weight;
        }

        int size() {
            return size;
        }

        int place(int at) {
            return places[at];
        }

        float weight(int at) {
            return weights[at];
        }
    }

    static Likeness of(Traits.Vectors vectors) {
        Row[] holders = rows(vectors.traits());
        Row[] near = rows(vectors.each().size());
        float[] shared = new float[near.length];
        for (int one = 0; one < near.length; one++) {
            Arrays.fill(shared, 0, one, 0);
            share(vectors.each().get(one), one, holders, shared);
            for (int other = 0; other < one; other++) {
                if (shared[other] >= FLOOR) {
                    near[one].add(other, shared[other]);
                    near[other].add(one, shared[other]);
                }
            }
        }
        return new Likeness(near);
    }

    /** Sums up what the questions before this one share with it. */
    private static void share(Traits.Vector vector, int one, Row[] holders, float[] shared) {
        for (int i = 0; i < vector.traits().length; i++) {
            Row others = holders[vector.traits()[i]];
            float weight = vector.weights()[i];
            for (int at = 0; at < others.size; at++) {
                shared[others.places[at]] += weight * others.weights[at];
            }
            others.add(one, weight);
        }
    }

    private static Row[] rows(int count) {
        Row[] rows = new Row[count];
        Arrays.setAll(rows, _ -> new Row());
        return rows;
    }

    int size() {
        return rows.length;
    }

    /** The questions that are near one, in rising order, with how alike they are. */
    Row near(int one) {
        return rows[one];
    }
}
