/** The indexer's command line. */
@NullMarked
package id.tanyapaspor.indexer.cli;

import org.jspecify.annotations.NullMarked;
