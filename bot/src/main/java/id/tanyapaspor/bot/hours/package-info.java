/**
 * When officers are at their desks: the country's week and holidays, what offices keep otherwise, and the pages on which
 * people keep both. {@link id.tanyapaspor.bot.hours.Calendars} is the door for the other rooms; {@link
 * id.tanyapaspor.bot.hours.Hours} reckons and knows no database. Guarded by HoursTest and CalendarsTest.
 */
@NullMarked
package id.tanyapaspor.bot.hours;

import org.jspecify.annotations.NullMarked;
