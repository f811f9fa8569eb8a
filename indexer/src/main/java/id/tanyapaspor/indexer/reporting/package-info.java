/** Shows measurements: as text, as JSON, as one page with pictures. */
@NullMarked
package id.tanyapaspor.indexer.reporting;

import org.jspecify.annotations.NullMarked;
