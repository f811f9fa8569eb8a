/** Small linear models in plain Java, trained when an index is built; the same content and seed give the same model. */
@NullMarked
package id.tanyapaspor.indexer.learning;

import org.jspecify.annotations.NullMarked;
