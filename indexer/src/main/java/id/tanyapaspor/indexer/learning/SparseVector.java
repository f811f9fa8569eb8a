package id.tanyapaspor.indexer.learning;

/** The few values of a long vector that are not zero. */
public record SparseVector(int[] ids, float[] values) {}
