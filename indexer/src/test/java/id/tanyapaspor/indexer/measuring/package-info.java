/** Measurements, to be run by hand: none of them is a test. */
@NullMarked
package id.tanyapaspor.indexer.measuring;

import org.jspecify.annotations.NullMarked;
