package id.tanyapaspor.indexer;

/** Hears how far long work has come. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (step, share) -> {};

    /** A step began; `share` of the whole work, from 0 to 1, is done. */
    void reached(String step, double share);
}
