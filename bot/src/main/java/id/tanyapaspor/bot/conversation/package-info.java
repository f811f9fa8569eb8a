/**
 * The rules of talk: what an event means, what is said and done. A pure function of state, events and surroundings: no
 * clock, no database, no channel. ConversationTest and its neighbours guard it.
 */
@NullMarked
package id.tanyapaspor.bot.conversation;

import org.jspecify.annotations.NullMarked;
