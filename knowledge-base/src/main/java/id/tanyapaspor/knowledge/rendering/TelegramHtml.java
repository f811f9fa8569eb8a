package id.tanyapaspor.knowledge.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Markdown as the few tags that Telegram takes in a message with `parse_mode=HTML` (Bot API, "HTML style"): `b`, `i`, `a`,
 * `code`. Headings become bold lines, lists lines with a sign, tables lines of cells. Paragraphs stand apart by one blank line.
 */
public final class TelegramHtml extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();
    private final Deque<int[]> numbers = new ArrayDeque<>();

    private TelegramHtml() {}

    public static String of(String markdown) {
        TelegramHtml html = new TelegramHtml();
        Markdown.parse(markdown).accept(html);
        return html.out.toString().strip();
    }

    /** The three signs that Telegram wants escaped in text, and the quote for attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
    }

    @Override
    public void visit(Heading heading) {
        tag("b", heading);
        out.append("\n");
    }

    @Override
    public void visit(BulletList list) {
        list(list, new int[]{ -1 });
    }

    @Override
    public void visit(OrderedList list) {
        list(list, new int[]{ list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber() });
    }

    private void list(Node list, int[] number) {
        numbers.push(number);
        visitChildren(list);
        numbers.pop();
        if (numbers.isEmpty()) {
            out.append("\n");
        }
    }

    @Override
    public void visit(ListItem item) {
        int[] number = numbers.element();
        out.append("   ".repeat(numbers.size() - 1)).append(number[0] < 0 ? "• " : number[0]++ + ". ");
        visitChildren(item);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        tag("b", strong);
    }

    @Override
    public void visit(Emphasis emphasis) {
        tag("i", emphasis);
    }

    @Override
    public void visit(Link link) {
        boolean followable = link.getDestination().matches("(https?|mailto|tg):.*");
        if (followable) {
            out.append("<a href=\"").append(escape(link.getDestination())).append("\">");
        }
        visitChildren(link);
        if (followable) {
            out.append("</a>");
        }
    }

    @Override
    public void visit(Code code) {
        out.append("<code>").append(escape(code.getLiteral())).append("</code>");
    }

    @Override
    public void visit(FencedCodeBlock block) {
        out.append("<code>").append(escape(block.getLiteral().strip())).append("</code>\n\n");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        out.append(escape(block.getLiteral().strip())).append("\n\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
    }

    @Override
    public void visit(HtmlBlock html) {
        out.append(escape(html.getLiteral())).append("\n\n");
    }

    @Override
    public void visit(HtmlInline html) {
        out.append(escape(html.getLiteral()));
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("\n");
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
        out.append("\n");
    }

    @Override
    public void visit(Text text) {
        out.append(escape(text.getLiteral()));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            visitChildren(block);
            out.append("\n");
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            row(row, row.getParent() instanceof TableHead);
        } else {
            visitChildren(node);
        }
    }

    /** A row reads "• first: second; third", so that it needs no columns; the header row is left out. */
    private void row(TableRow row, boolean head) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell(cell));
        }
        if (!head && !cells.isEmpty()) {
            String rest = String.join("; ", cells.subList(1, cells.size()));
            out.append("• ").append(cells.getFirst()).append(rest.isEmpty() ? "" : ": " + rest).append("\n");
        }
    }

    private static String cell(Node cell) {
        TelegramHtml inner = new TelegramHtml();
        if (cell instanceof TableCell) {
            inner.visitChildren(cell);
        }
        return inner.out.toString().strip();
    }

    private void tag(String name, Node node) {
        out.append('<').append(name).append('>');
        visitChildren(node);
        out.append("</").append(name).append('>');
    }
}
