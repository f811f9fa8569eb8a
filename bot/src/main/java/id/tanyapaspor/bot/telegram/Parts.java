package id.tanyapaspor.bot.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import id.tanyapaspor.bot.telegram.Html.Piece;

/**
 * Cuts a text that is too long for one message, where it hurts least: between paragraphs, else between lines, else between
 * words. Tags that are open at a cut are closed and opened again.
 */
final class Parts {

    /** What a message, and the caption of a file, may hold: code points that a person sees. */
    static final int MESSAGE = 4096;
    static final int CAPTION = 1024;
    /** What a message may hold as it is written, with room to close tags. */
    private static final int BYTES = 32_000;

    private final List<String> parts = new ArrayList<>();
    private final Deque<Piece.Open> open = new ArrayDeque<>();
    private final List<Piece> pieces;
    private final int limit;

    private Parts(String html, int limit) {
        this.pieces = Html.pieces(html);
        this.limit = limit;
    }

    /** One part at least; none is longer than a message may be. */
    static List<String> split(String html) {
        return split(html, MESSAGE);
    }

    static List<String> split(String html, int limit) {
        return new Parts(html, limit).cut();
    }

    private List<String> cut() {
        for (int from = 0; from < pieces.size();) {
            int to = end(from);
            write(pieces.subList(from, to));
            from = to;
        }
        return parts.isEmpty() ? List.of("") : parts;
    }

    /** Where the part that begins here ends. */
    private int end(int from) {
        int letters = 0;
        int bytes = 0;
        int paragraph = 0;
        int line = 0;
        int word = 0;
        for (int at = from; at < pieces.size(); at++) {
            bytes += bytes(pieces.get(at));
            letters += pieces.get(at) instanceof Piece.Letter ? 1 : 0;
            if (letters > limit || bytes > BYTES) {
                int enough = from + (at - from) / 4;
                return paragraph > enough ? paragraph : line > enough ? line : word > from ? word : at;
            }
            if (is(at, '\n')) {
                paragraph = at > 0 && is(at - 1, '\n') ? at + 1 : paragraph;
                line = at + 1;
            }
            word = is(at, '\n') || is(at, ' ') ? at + 1 : word;
        }
        return pieces.size();
    }

    private void write(List<Piece> part) {
        String before = open.reversed().stream().map(Piece.Open::raw).collect(Collectors.joining());
        StringBuilder text = new StringBuilder();
        for (Piece piece : part) {
            text.append(piece.raw());
            switch (piece) {
                case Piece.Open tag -> open.push(tag);
                case Piece.Close tag -> {
                    if (!open.isEmpty() && open.peek().tag().equals(tag.tag())) {
                        open.pop();
                    }
                }
                case Piece.Letter _ -> {
                }
            }
        }
        String after = open.stream().map(tag -> "</" + tag.tag() + ">").collect(Collectors.joining());
        String html = before + text.toString().strip() + after;
        if (!Html.plain(html).isBlank()) {
            parts.add(html);
        }
    }

    private boolean is(int at, char letter) {
        return pieces.get(at) instanceof Piece.Letter found && found.codePoint() == letter;
    }

    private static int bytes(Piece piece) {
        return piece.raw().length() == 1 && piece.raw().charAt(0) < 128
                ? 1
                : piece.raw().getBytes(StandardCharsets.UTF_8).length;
    }
}
