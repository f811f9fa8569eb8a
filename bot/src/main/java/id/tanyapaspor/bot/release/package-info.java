/**
 * What is being answered from: the content that ships, or that of a folder, released at start into an index of this copy.
 * Guarded by ReleasesTest.
 */
@NullMarked
package id.tanyapaspor.bot.release;

import org.jspecify.annotations.NullMarked;
