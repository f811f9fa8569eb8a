/**
 * Where what happened in a chat becomes what is done: loads the chat's state, lets the conversation decide, and does what it
 * decided in the same transaction. Guarded by ReceptionTest.
 */
@NullMarked
package id.tanyapaspor.bot.reception;

import org.jspecify.annotations.NullMarked;
