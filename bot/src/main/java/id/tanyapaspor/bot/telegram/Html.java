package id.tanyapaspor.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's HTML in pieces: tags, and the letters that a person sees. */
final class Html {

    private static final Pattern PIECE = Pattern.compile(
            "<(?<close>/?)(?<tag>[a-zA-Z][a-zA-Z0-9-]*)[^<>]*>|&(?<reference>lt|gt|amp|quot|#\\d{1,7}|#x[0-9a-fA-F]{1,6});|.",
            Pattern.DOTALL);

    private Html() {}

    /** A piece of a text; `raw` is how it is written. */
    sealed interface Piece {

        String raw();

        record Open(String raw, String tag) implements Piece {}

        record Close(String raw, String tag) implements Piece {}

        /** One code point. */
        record Letter(String raw, int codePoint) implements Piece {}
    }

    static List<Piece> pieces(String html) {
        List<Piece> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(html);
        while (piece.find()) {
            pieces.add(piece(piece));
        }
        return pieces;
    }

    /** The words alone, for when Telegram refuses the tags. */
    static String plain(String html) {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces(html)) {
            if (piece instanceof Piece.Letter letter) {
                plain.appendCodePoint(letter.codePoint());
            }
        }
        return plain.toString();
    }

    private static Piece piece(Matcher piece) {
        String raw = piece.group();
        if (piece.group("tag") != null) {
            String tag = piece.group("tag").toLowerCase(Locale.ROOT);
            return piece.group("close").isEmpty() ? new Piece.Open(raw, tag) : new Piece.Close(raw, tag);
        }
        return new Piece.Letter(raw, piece.group("reference") == null
                ? raw.codePointAt(0)
                : codePoint(piece.group("reference")));
    }

    private static int codePoint(String reference) {
        int codePoint = switch (reference) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case String number when number.startsWith("#x") -> Integer.parseInt(number.substring(2), 16);
            case String number -> Integer.parseInt(number.substring(1));
        };
        return Character.isValidCodePoint(codePoint) ? codePoint : 0xFFFD;
    }
}
