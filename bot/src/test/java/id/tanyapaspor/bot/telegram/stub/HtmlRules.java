package id.tanyapaspor.bot.telegram.stub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML that Telegram takes: few tags, all of them closed, and four named references. */
final class HtmlRules {

    private static final Set<String> TAGS = Set.of("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "a",
            "code",
            "pre", "span", "tg-spoiler", "tg-emoji", "tg-time", "blockquote");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern REFERENCE = Pattern.compile("&(lt|gt|amp|quot|#\\d{1,7}|#x[0-9a-fA-F]{1,6});");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private HtmlRules(String html) {
        this.html = html;
    }

    /** A text that is refused, and why. */
    static final class CannotParse extends Exception {
        CannotParse(String why) {
            super("can't parse entities: " + why);
        }
    }

    /** The words that a person sees. */
    static String words(String html) throws CannotParse {
        return new HtmlRules(html).parse();
    }

    private String parse() throws CannotParse {
        int at = 0;
        while (at < html.length()) {
            at = switch (html.charAt(at)) {
                case '<' -> tag(at);
                case '&' -> reference(at);
                default -> letter(at);
            };
        }
        if (!open.isEmpty()) {
            throw new CannotParse("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        }
        return text.toString().strip();
    }

    private int letter(int at) {
        text.append(html.charAt(at));
        return at + 1;
    }

    private int tag(int at) throws CannotParse {
        Matcher tag = TAG.matcher(html).region(at, html.length());
        if (!tag.lookingAt()) {
            throw new CannotParse("Unsupported start tag \"\" at byte offset " + bytes(at));
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (!tag.group(1).isEmpty()) {
            close(name, at);
        } else if (!TAGS.contains(name) || name.equals("span") && !tag.group(3).contains("tg-spoiler")) {
            throw new CannotParse("Unsupported start tag \"%s\" at byte offset %d".formatted(name, bytes(at)));
        } else {
            open.push(name);
        }
        return tag.end();
    }

    private void close(String name, int at) throws CannotParse {
        if (open.isEmpty()) {
            throw new CannotParse("Unexpected end tag at byte offset " + bytes(at));
        }
        String expected = open.pop();
        if (!name.equals(expected) && !name.isEmpty()) {
            throw new CannotParse("Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
                    .formatted(bytes(at), expected, name));
        }
    }

    private int reference(int at) {
        Matcher reference = REFERENCE.matcher(html).region(at, html.length());
        if (!reference.lookingAt()) {
            return letter(at);
        }
        text.append(switch (reference.group(1)) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case String number when number.startsWith("#x") ->
                Character.toString(Integer.parseInt(number.substring(2), 16));
            case String number -> Character.toString(Integer.parseInt(number.substring(1)));
        });
        return reference.end();
    }

    private int bytes(int at) {
        return html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    }
}
