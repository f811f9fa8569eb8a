package id.tanyapaspor.bot.desk;

import java.util.Optional;

/**
 * A text for the reply box.
 *
 * @param title what it is called
 * @param entry what it was taken from, when that is an entry or a document
 * @param release in which it stood so; empty for a canned reply
 */
record Snippet(String title, String text, Optional<String> entry, String release) {}
