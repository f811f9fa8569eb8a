/**
 * Outages and announcements: what is running stands above the answers that it concerns and on the public pages, whoever asked
 * is told when an outage ends, and subscribers get announcements. {@link id.tanyapaspor.bot.bulletin.Noticeboard} and {@link
 * id.tanyapaspor.bot.bulletin.Readers} are its doors. Guarded by BulletinTest, BulletinActsTest and BroadcastStoryTest.
 */
@NullMarked
package id.tanyapaspor.bot.bulletin;

import org.jspecify.annotations.NullMarked;
