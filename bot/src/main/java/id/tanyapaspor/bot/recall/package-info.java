/**
 * Takes wrong answers back: which chat was shown which answer in which release, and corrections to everybody who was. {@link
 * id.tanyapaspor.bot.recall.Answered} is its door. Guarded by RecallsTest and RecallSenderTest.
 */
@NullMarked
package id.tanyapaspor.bot.recall;

import org.jspecify.annotations.NullMarked;
