/**
 * What the desk's work adds up to: the supervisor's board, a sheet of all tickets, the daily digest, and the count that the
 * public may see. Only reads what the desk wrote, by SQL of its own; what it reckons is working time by the desk's hours.
 */
@NullMarked
package id.tanyapaspor.bot.board;

import org.jspecify.annotations.NullMarked;
