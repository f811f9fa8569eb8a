package id.tanyapaspor.bot.telegram.stub;

import java.time.Instant;
import java.util.List;

/**
 * A message as it stands in a chat now.
 *
 * @param thread the forum topic that it stands in, 0 for none
 * @param text the words that a person sees (of media: the caption)
 * @param media `photo`, `voice`, …; empty for a text
 * @param replyTo the message that it answers, 0 for none
 */
public record Line(Instant at, long id, long thread, boolean byBot, String text, String media,
        List<List<Button>> buttons,
        long replyTo, boolean edited) {

    /** A button under a message. */
    public record Button(String label, String data, String url) {}

    Line edited(String newText, List<List<Button>> newButtons) {
        return new Line(at, id, thread, byBot, newText, media, newButtons, replyTo, true);
    }

    Line gone(long newId, long newThread) {
        return new Line(at, newId, newThread, byBot, text, media, buttons, replyTo, edited);
    }

    /** The data of the button that is called so. */
    public String data(String label) {
        return buttons.stream().flatMap(List::stream).filter(button -> button.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + buttons)).data();
    }
}
