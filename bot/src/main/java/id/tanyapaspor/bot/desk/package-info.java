/**
 * Where people answer: tickets, the fair queue, what officers do on the web and in their Telegram group. {@link
 * id.tanyapaspor.bot.desk.Desk} is the door for the other rooms; what an officer does goes through {@link
 * id.tanyapaspor.bot.desk.Counter}, from whichever side it comes. Knows no Telegram: everything said is a row in the outbox.
 */
@NullMarked
package id.tanyapaspor.bot.desk;

import org.jspecify.annotations.NullMarked;
