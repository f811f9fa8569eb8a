/** Finds the passage of a requirement document that settles a question; has its own fields in the index and its own words. */
@NullMarked
package id.tanyapaspor.indexer.documents;

import org.jspecify.annotations.NullMarked;
