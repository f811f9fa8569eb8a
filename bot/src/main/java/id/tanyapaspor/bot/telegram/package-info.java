/**
 * The only place that speaks the Bot API: brings updates to the inbox before they are confirmed, says what they mean, and
 * sends what is to be said to private chats and to the officers' forum. Off without a token. No exception, log line or
 * database row carries the token. StubBotApi in the tests stands for Telegram; RoomsTest keeps the imports.
 */
@NullMarked
package id.tanyapaspor.bot.telegram;

import org.jspecify.annotations.NullMarked;
