package id.tanyapaspor.bot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;

/**
 * Messages that were written for Telegram as HTML of a page: only harmless tags are left, and lines that Telegram shows as
 * they are become what they mean, paragraphs and lists, so that a screen reader can tell them.
 */
final class ChatHtml {

    private static final Safelist HARMLESS = Safelist.none()
            .addTags("b", "strong", "i", "em", "u", "ins", "s", "del", "code", "pre", "blockquote", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener nofollow");
    private static final Pattern BULLET = Pattern.compile("^\\s*[•–-]\\s+");
    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,2})\\.\\s+");

    private static final Document.OutputSettings AS_IS = new Document.OutputSettings().prettyPrint(false);

    private final Element page = Document.createShell("").outputSettings(AS_IS).body();
    private final List<List<Node>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    private boolean apart = true;

    private ChatHtml() {}

    static String forPage(String html) {
        String clean = Jsoup.clean(html, "", HARMLESS, AS_IS);
        ChatHtml chat = new ChatHtml();
        Jsoup.parseBodyFragment(clean).body().childNodesCopy().forEach(chat::add);
        chat.lines.forEach(chat::place);
        return chat.page.html();
    }

    /** Text is cut at its line ends; an element stays whole, so that nothing is torn apart. */
    private void add(Node node) {
        if (!(node instanceof TextNode text)) {
            lines.getLast().add(node);
            return;
        }
        String[] parts = text.getWholeText().split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lines.add(new ArrayList<>());
            }
            if (!parts[i].isEmpty()) {
                lines.getLast().add(new TextNode(parts[i]));
            }
        }
    }

    private void place(List<Node> line) {
        String start = !line.isEmpty() && line.getFirst() instanceof TextNode text ? text.getWholeText() : "";
        Matcher number = NUMBER.matcher(start);
        if (BULLET.matcher(start).find()) {
            item("ul", line, BULLET);
        } else if (number.find()) {
            item("ol", line, NUMBER).attr("value", number.group(1));
        } else if (!line.isEmpty()) {
            text(line);
        }
        apart = line.isEmpty();
    }

    private Element item(String list, List<Node> line, Pattern sign) {
        TextNode first = (TextNode) line.getFirst();
        first.text(sign.matcher(first.getWholeText()).replaceFirst(""));
        return lastOrNew(list).appendElement("li").appendChildren(line);
    }

    private void text(List<Node> line) {
        Element last = page.lastElementChild();
        boolean goesOn = !apart && last != null && last.tagName().equals("p");
        Element paragraph = goesOn ? lastOrNew("p").appendChild(new Element("br")) : page.appendElement("p");
        paragraph.appendChildren(line);
    }

    private Element lastOrNew(String tag) {
        Element last = page.lastElementChild();
        return last != null && last.tagName().equals(tag) ? last : page.appendElement(tag);
    }
}
