/**
 * Files: what they are by their bytes, where those that staff send are kept until their ticket is long over, and how any file
 * is handed to a browser so that nothing in it can act. Guarded by FileTypeTest and StoredFilesTest.
 */
@NullMarked
package id.tanyapaspor.bot.files;

import org.jspecify.annotations.NullMarked;
