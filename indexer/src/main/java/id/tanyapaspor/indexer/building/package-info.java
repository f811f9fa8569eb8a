/** Builds an index: writes it with Lucene, learns to choose and to know how sure it is, and sets the thresholds. */
@NullMarked
package id.tanyapaspor.indexer.building;

import org.jspecify.annotations.NullMarked;
