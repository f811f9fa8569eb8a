/** Reads a folder or a zip of content into a knowledge base and reports every problem with file, line and remedy. */
@NullMarked
package id.tanyapaspor.knowledge.reading;

import org.jspecify.annotations.NullMarked;
