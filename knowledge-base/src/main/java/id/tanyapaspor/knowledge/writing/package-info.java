/** Writing content: files as the fields that people fill in, and how hard a text is to read. */
@NullMarked
package id.tanyapaspor.knowledge.writing;

import org.jspecify.annotations.NullMarked;
