/**
 * A Bot API of our own for tests, demonstrations and the kill driver: an HTTP server that queues what people do, takes what
 * the bot says, and refuses, delays and breaks as the real one does. {@link StubBotApi} is the door.
 */
@NullMarked
package id.tanyapaspor.bot.telegram.stub;

import org.jspecify.annotations.NullMarked;
