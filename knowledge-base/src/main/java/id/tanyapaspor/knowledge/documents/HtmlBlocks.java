package id.tanyapaspor.knowledge.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads HTML; what a page shows besides its text (scripts, styles, navigation) is left out. */
final class HtmlBlocks implements NodeVisitor {

    private static final String LEFT_OUT = "script, style, noscript, template, nav, header, footer, form, iframe";
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final String CELL = " – ";

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private HtmlBlocks() {}

    static List<Block> read(String html) {
        Element body = Jsoup.parse(html).body();
        body.select(LEFT_OUT).remove();
        HtmlBlocks reading = new HtmlBlocks();
        body.traverse(reading);
        reading.flush(0);
        return reading.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (CELLS.contains(element.normalName())) {
                line.append(element.firstElementSibling() == element ? "" : CELL);
            } else if (isBorder(element)) {
                flush(0);
                line.append(element.normalName().equals("li") ? "• " : "");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && !CELLS.contains(element.normalName()) && isBorder(element)) {
            flush(level(element));
        }
    }

    private void flush(int level) {
        String text = Block.oneLine(line.toString());
        line.setLength(0);
        if (!text.isEmpty() && !text.equals("•")) {
            blocks.add(level > 0 ? Block.heading(level, text, 0) : Block.ofRegulation(text, 0));
        }
    }

    /** A paragraph within a cell is part of the row. */
    private static boolean isBorder(Element element) {
        return element.normalName().equals("br")
                || element.isBlock() && element.parents().stream().noneMatch(up -> CELLS.contains(up.normalName()));
    }

    private static int level(Element element) {
        return element.normalName().matches("h[1-6]") ? element.normalName().charAt(1) - '0' : 0;
    }
}
