package id.tanyapaspor.knowledge.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.tanyapaspor.knowledge.Document.Passage;

/**
 * Cuts a document along its headings; what is longer than a passage should be, at the borders of paragraphs, then of
 * sentences. No text is lost, and all of it stays in order.
 */
public final class Passages {

    /** Characters from which a passage is cut. */
    static final int LONG = 1_200;
    private static final Pattern ARTICLE = Pattern
            .compile("(?i)(pasal|bab|lampiran|bagian|paragraf)\\s+(\\d+[a-z]?|[ivxlc]+)\\b.*");
    private static final String START = "awal";
    private static final int LONGEST_ANCHOR = 60;

    private final List<Passage> passages = new ArrayList<>();
    private final Deque<Block> headings = new ArrayDeque<>();
    private final List<Block> below = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private boolean told = true;

    private Passages() {}

    public static List<Passage> cut(List<Block> blocks) {
        Passages cutting = new Passages();
        for (Block block : blocks) {
            if (block.isHeading()) {
                cutting.heading(block);
            } else if (!block.text().isBlank()) {
                cutting.below.addAll(pieces(block));
            }
        }
        cutting.end(true);
        return List.copyOf(cutting.passages);
    }

    /** The anchor that a heading gives: `pasal-5` for "Pasal 5 Tarif nol rupiah", else its words. */
    public static String anchor(String heading) {
        Matcher article = ARTICLE.matcher(heading);
        String name = article.matches() ? article.group(1) + "-" + article.group(2) : heading;
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String cut = slug.length() <= LONGEST_ANCHOR ? slug : slug.substring(0, LONGEST_ANCHOR).replaceAll("-$", "");
        return cut.isEmpty() ? START : cut;
    }

    private void heading(Block heading) {
        boolean inside = headings.peekLast() != null && headings.getLast().level() < heading.level();
        end(!inside);
        while (!headings.isEmpty() && headings.getLast().level() >= heading.level()) {
            headings.removeLast();
        }
        headings.addLast(heading);
        told = false;
    }

    /** Ends what stands below the last heading; a heading that nothing will say again becomes a passage without text. */
    private void end(boolean last) {
        if (!below.isEmpty()) {
            List<List<Block>> groups = groups();
            String anchor = unique(headings.isEmpty() ? START : anchor(headings.getLast().text()));
            for (int i = 0; i < groups.size(); i++) {
                add(i == 0 ? anchor : anchor + "~" + (i + 1), groups.get(i));
            }
            below.clear();
        } else if (last && !told) {
            add(unique(anchor(headings.getLast().text())), List.of());
        }
        told = true;
    }

    private void add(String anchor, List<Block> blocks) {
        int page = blocks.isEmpty() ? headings.getLast().page() : blocks.getFirst().page();
        passages.add(new Passage(anchor, headings.stream().map(Block::text).toList(), page,
                String.join("\n", blocks.stream().map(Block::text).toList())));
    }

    private String unique(String anchor) {
        String name = anchor;
        for (int n = 2; !anchors.add(name); n++) {
            name = anchor + "_" + n;
        }
        return name;
    }

    /** The paragraphs below a heading, as many together as a passage takes. */
    private List<List<Block>> groups() {
        List<List<Block>> groups = new ArrayList<>();
        int length = LONG;
        for (Block block : below) {
            if (groups.isEmpty() || length + block.text().length() > LONG) {
                groups.add(new ArrayList<>());
                length = 0;
            }
            groups.getLast().add(block);
            length += block.text().length();
        }
        return groups;
    }

    /** A paragraph that is longer than a passage, cut after sentences, and after words when a sentence has no end. */
    private static List<Block> pieces(Block block) {
        if (block.text().length() <= LONG) {
            return List.of(block);
        }
        List<Block> pieces = new ArrayList<>();
        String rest = block.text();
        while (rest.length() > LONG) {
            int end = rest.lastIndexOf(". ", LONG - 1) + 1;
            int cut = end > LONG / 4 ? end : rest.lastIndexOf(' ', LONG);
            int at = cut > 0 ? cut : rest.offsetByCodePoints(0, rest.codePointCount(0, LONG));
            pieces.add(Block.paragraph(rest.substring(0, at), block.page()));
            rest = rest.substring(at).strip();
        }
        pieces.add(Block.paragraph(rest, block.page()));
        return pieces;
    }
}
