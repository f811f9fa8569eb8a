/** Measurements, to be run by hand; tests hold only what they reckon with. */
@NullMarked
package id.tanyapaspor.indexer.measuring;

import org.jspecify.annotations.NullMarked;
