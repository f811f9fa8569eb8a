package id.tanyapaspor.knowledge.documents;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads Markdown; a row of a table is one paragraph, so is a member of a list. */
final class MarkdownBlocks {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private static final String CELLS = " – ";
    private static final String BULLET = "• ";

    private final List<Block> blocks = new ArrayList<>();

    private MarkdownBlocks() {}

    static List<Block> read(String markdown) {
        MarkdownBlocks reading = new MarkdownBlocks();
        reading.children(PARSER.parse(markdown), "");
        return reading.blocks;
    }

    /** `sign` stands before the first paragraph below a node. */
    private void children(Node parent, String sign) {
        String next = sign;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            node(node, next);
            next = "";
        }
    }

    private void node(Node node, String sign) {
        switch (node) {
            case Heading heading -> blocks.add(Block.heading(heading.getLevel(), text(heading), 0));
            case Paragraph paragraph -> paragraph(sign + text(paragraph));
            case OrderedList list -> numbered(list);
            case BulletList list -> children(list, "");
            case ListItem item -> children(item, BULLET);
            case TableBlock table -> children(table, "");
            case TableRow row -> paragraph(sign + row(row));
            case FencedCodeBlock code -> paragraph(sign + code.getLiteral());
            case IndentedCodeBlock code -> paragraph(sign + code.getLiteral());
            case HtmlBlock html -> paragraph(sign + html.getLiteral());
            default -> children(node, sign);
        }
    }

    private void numbered(OrderedList list) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            children(item, number++ + ". ");
        }
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            blocks.add(Block.paragraph(text, 0));
        }
    }

    private static String row(TableRow row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            StringBuilder text = new StringBuilder();
            for (Node part = cell.getFirstChild(); part != null; part = part.getNext()) {
                text.append(text(part));
            }
            cells.add(text.toString().strip());
        }
        return String.join(CELLS, cells);
    }

    private static String text(Node node) {
        return TEXT.render(node);
    }
}
