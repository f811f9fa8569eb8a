/**
 * What the answers come to: how many questions were answered, what was asked in unknown words, and how many answers are wrong
 * by the judgement of people on a weekly blind sample. Guarded by InsightTest, SamplesTest and InsightStoryTest.
 */
@NullMarked
package id.tanyapaspor.bot.insight;

import org.jspecify.annotations.NullMarked;
