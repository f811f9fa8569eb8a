/**
 * Nothing lost, in order, within limits: what comes in is stored before it is confirmed, handled chat by chat in one
 * transaction each, and what goes out is a row until it is sent. Knows no channel, no ticket and no answer.
 */
@NullMarked
package id.tanyapaspor.bot.delivery;

import org.jspecify.annotations.NullMarked;
