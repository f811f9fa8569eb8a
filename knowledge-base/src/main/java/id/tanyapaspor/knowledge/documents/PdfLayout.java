package id.tanyapaspor.knowledge.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells headings from text by their size and joins lines to paragraphs. Page numbers are left out. */
final class PdfLayout {

    private static final double LARGER = 1.08;
    private static final int LONGEST_HEADING = 120;
    private static final int DEEPEST = 6;
    private static final Pattern PAGE_NUMBER = Pattern
            .compile("(?i)[-–— ]*(halaman |hal\\. ?)?\\d{1,4}( ?(dari|/) ?\\d{1,4})?[-–— ]*");
    private static final Pattern MEMBER = Pattern.compile("(•|[-–▪◦*]|\\(?[a-z0-9]{1,2}[.)]) .*");

    private PdfLayout() {}

    static List<Block> blocks(List<PdfLine> all) {
        List<PdfLine> lines = all.stream().filter(line -> !PAGE_NUMBER.matcher(line.text()).matches()).toList();
        double body = bodySize(lines);
        List<Double> sizes = lines.stream().map(PdfLine::size).filter(size -> size > body * LARGER).distinct()
                .sorted(Comparator.reverseOrder()).toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            int end = end(lines, i, body);
            String text = joined(lines.subList(i, end));
            PdfLine first = lines.get(i);
            boolean large = first.size() > body * LARGER && text.length() <= LONGEST_HEADING;
            Block regulation = Block.ofRegulation(text, first.page());
            blocks.add(large && !regulation.isHeading()
                    ? Block.heading(Math.min(DEEPEST, sizes.indexOf(first.size()) + 1), text, first.page())
                    : regulation);
            i = end;
        }
        return blocks;
    }

    /** Where the paragraph that begins with a line ends; a page may end within it. */
    private static int end(List<PdfLine> lines, int from, double body) {
        PdfLine first = lines.get(from);
        if (Block.ofRegulation(first.text(), first.page()).isHeading() && first.size() <= body * LARGER) {
            return from + 1;
        }
        int end = from + 1;
        while (end < lines.size() && goesOn(lines.get(end - 1), lines.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(PdfLine before, PdfLine line) {
        boolean sameSize = Math.abs(before.size() - line.size()) < 0.1;
        boolean turned = before.page() != line.page() && Character.isLowerCase(line.text().codePointAt(0));
        return sameSize && (!line.apart() || turned) && !MEMBER.matcher(line.text()).matches()
                && !Block.ofRegulation(line.text(), line.page()).isHeading();
    }

    /** The size of most letters. */
    private static double bodySize(List<PdfLine> lines) {
        Map<Double, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream().max(Map.Entry.<Double, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(0.0);
    }

    /** A hyphen at the end of a line stays: `orang-` and `orang` are `orang-orang`. */
    private static String joined(List<PdfLine> lines) {
        StringBuilder text = new StringBuilder();
        for (PdfLine line : lines) {
            boolean hyphen = text.length() > 1 && text.charAt(text.length() - 1) == '-'
                    && Character.isLetter(text.charAt(text.length() - 2));
            text.append(text.isEmpty() || hyphen ? "" : " ").append(line.text());
        }
        return text.toString();
    }
}
