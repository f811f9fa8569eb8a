/**
 * What the knowledge base fails to answer: questions that were missed, grouped by what they ask, and what officers taught; each
 * becomes a draft, or is settled with a reason. Guarded by GapListTest and GapStoryTest.
 */
@NullMarked
package id.tanyapaspor.bot.gaps;

import org.jspecify.annotations.NullMarked;
