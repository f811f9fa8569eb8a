/**
 * Takes wrong answers back: which chat was shown which answer in which release, and corrections to everybody who was,
 * sent as broadcasts. {@link id.tanyapaspor.bot.recall.Answered} is its door. Guarded by RecallsTest and RecallStoryTest.
 */
@NullMarked
package id.tanyapaspor.bot.recall;

import org.jspecify.annotations.NullMarked;
