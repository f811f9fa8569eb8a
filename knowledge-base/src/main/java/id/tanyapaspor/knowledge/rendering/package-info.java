/** Shows an entry: as Telegram HTML, as web HTML, as plain text; fees are filled in for a day. */
@NullMarked
package id.tanyapaspor.knowledge.rendering;

import org.jspecify.annotations.NullMarked;
