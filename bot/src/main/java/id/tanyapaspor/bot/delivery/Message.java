package id.tanyapaspor.bot.delivery;

import java.util.List;
import java.util.Optional;

/**
 * What is said to a chat, in words of no channel. `html` is the subset that Telegram takes (`b i u s a code blockquote`);
 * a channel that cannot show it shows its words.
 */
public sealed interface Message {

    /** A text with rows of buttons. */
    record Text(String html, List<List<Button>> buttons) implements Message {}

    /** Replaces a text that was said before; `outboxId` is the row that said it. A target that is gone is no error. */
    record Edit(String outboxId, String html, List<List<Button>> buttons) implements Message {}

    /** Passes on a message of another chat of the same channel, with its media. */
    record Copy(ChatId from, String messageId, Optional<String> note) implements Message {}

    /** A file that staff sent, by its name in the store, with words that may be empty. */
    record File(String file, String html) implements Message {}

    /** Shows for some seconds that an answer is being written. */
    record Typing() implements Message {}

    /** Ends the place of a ticket in the officers' group; its record stays. */
    record Close(String html) implements Message {}

    static Text text(String html) {
        return new Text(html, List.of());
    }

    /** A button: pressed, it comes back as `data` (at most 64 bytes), or opens `url` when there is one. */
    record Button(String label, String data, Optional<String> url) {

        public static Button press(String label, String data) {
            return new Button(label, data, Optional.empty());
        }

        public static Button link(String label, String url) {
            return new Button(label, "", Optional.of(url));
        }
    }
}
