/** The public door of the indexer: ask a question, get an answer that knows how sure it is. */
@NullMarked
package id.tanyapaspor.indexer;

import org.jspecify.annotations.NullMarked;
