/** How a question is read: slang, abbreviations, clitics and typing errors become official words, and words their stems. */
@NullMarked
package id.tanyapaspor.indexer.analysis;

import org.jspecify.annotations.NullMarked;
