package id.tanyapaspor.knowledge.rendering;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown of entries. HTML in it is shown as text, and only web and mail addresses become links. */
public final class Markdown {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer WEB = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private Markdown() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** HTML for a page; headings begin at `h2`. */
    public static String toWebHtml(String markdown) {
        return WEB.render(parse(markdown));
    }
}
