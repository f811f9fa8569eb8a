/** Measures answers against questions whose right outcome is known. */
@NullMarked
package id.tanyapaspor.indexer.evaluation;

import org.jspecify.annotations.NullMarked;
