/**
 * The public page: asking in a box, with or without JavaScript, and browsing all that is published. Its chat is the second
 * channel beside Telegram and goes the same way through the delivery room. Knows no ticket and no rule of talk. RoomsTest
 * keeps whom it may know.
 */
@NullMarked
package id.tanyapaspor.bot.web;

import org.jspecify.annotations.NullMarked;
