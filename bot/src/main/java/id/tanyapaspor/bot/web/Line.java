package id.tanyapaspor.bot.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.Period;

/**
 * One message of a chat, as it reads now.
 *
 * @param seq its place in the chat
 * @param change number of the last change to it, see `web_chat.changes`
 * @param html the subset of HTML that Telegram takes
 */
record Line(String id, long seq, long change, Author author, String html, List<List<Button>> buttons, Instant at) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT)
            .withZone(Period.WIB);

    /** Who wrote it; officers speak through the service. */
    enum Author {
        VISITOR,
        SERVICE;

        /** As it stands in the database and in class names. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean visitors() {
        return author == Author.VISITOR;
    }

    /** Its author as class names and texts have it. */
    public String by() {
        return author.toString();
    }

    /** HTML that may stand in a page. */
    public String shown() {
        return ChatHtml.forPage(html);
    }

    public String clock() {
        return CLOCK.format(at);
    }
}
