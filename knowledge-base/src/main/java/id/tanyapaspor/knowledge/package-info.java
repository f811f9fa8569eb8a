/** What a knowledge base is, and how it is read, checked and shown. */
@NullMarked
package id.tanyapaspor.knowledge;

import org.jspecify.annotations.NullMarked;
