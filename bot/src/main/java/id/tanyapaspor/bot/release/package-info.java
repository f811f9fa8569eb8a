/**
 * What is being answered from: all revisions and releases of the content as the database keeps them, and the index of this
 * copy, which follows the newest release; or a folder that is set.
 * Guarded by ReleasesTest and FollowingTest.
 */
@NullMarked
package id.tanyapaspor.bot.release;

import org.jspecify.annotations.NullMarked;
