package id.tanyapaspor.bot.conversation;

import java.util.ArrayList;
import java.util.List;

import id.tanyapaspor.bot.conversation.Effect.Say;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.rendering.PlainText;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** Cuts what is too long for one message at the borders of paragraphs, then of lines; the buttons hang under the last. */
final class Parts {

    /** Telegram takes 4096 characters after the tags are read. */
    static final int LONGEST = 4_000;

    private Parts() {}

    static List<Effect> say(String html, List<List<Button>> buttons, boolean answer) {
        List<String> parts = split(html);
        List<Effect> says = new ArrayList<>();
        for (String part : parts.subList(0, parts.size() - 1)) {
            says.add(new Say(part, List.of(), false));
        }
        says.add(new Say(parts.getLast(), buttons, answer));
        return says;
    }

    static List<String> split(String html) {
        return html.length() <= LONGEST ? List.of(html) : join(pieces(html, "\n\n"), "\n\n");
    }

    /** Characters that a reader sees. */
    static int length(String html) {
        String seen = PlainText.ofTelegramHtml(html);
        return seen.codePointCount(0, seen.length());
    }

    private static List<String> pieces(String html, String border) {
        List<String> pieces = new ArrayList<>();
        for (String piece : html.split(border)) {
            if (piece.length() <= LONGEST) {
                pieces.add(piece);
            } else if (border.equals("\n\n")) {
                pieces.addAll(join(pieces(piece, "\n"), "\n"));
            } else {
                pieces.addAll(chopped(piece));
            }
        }
        return pieces;
    }

    private static List<String> join(List<String> pieces, String border) {
        List<String> joined = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String piece : pieces) {
            if (!part.isEmpty() && part.length() + border.length() + piece.length() > LONGEST) {
                joined.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : border).append(piece);
        }
        joined.add(part.toString());
        return joined;
    }

    /** A line without end loses its tags, which a cut would leave open. */
    private static List<String> chopped(String line) {
        String rest = PlainText.ofTelegramHtml(line);
        List<String> pieces = new ArrayList<>();
        int quarter = LONGEST / 5; // escaped, a character is at most six long
        while (!rest.isEmpty()) {
            String piece = Typed.first(rest, quarter);
            pieces.add(TelegramHtml.escape(piece));
            rest = rest.substring(piece.length());
        }
        return pieces;
    }
}
