package id.tanyapaspor.bot.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * What differs between two texts: word by word inside the lines that differ. The kept and added spans together are the new
 * text, the kept and removed ones the old.
 */
public record Diff(List<Span> spans) {

    /** What became of a piece of text; only a {@link Diff#shortened} one leaves pieces out. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        LEFT_OUT
    }

    public record Span(Kind kind, String text) {

        public int lines() {
            return Diff.lines(text).size();
        }
    }

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");
    /** A word, the white space between words, or a sign. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);
    /** Above so many words on a side, lines are told apart but not words. */
    private static final int MOST_WORDS = 4000;

    public static Diff of(String before, String after) {
        List<Span> spans = new ArrayList<>();
        List<String> old = lines(before);
        List<String> young = lines(after);
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            add(spans, Kind.SAME, old.subList(done, delta.getSource().getPosition()));
            words(spans, String.join("", delta.getSource().getLines()), String.join("", delta.getTarget().getLines()));
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(spans, Kind.SAME, old.subList(done, old.size()));
        return new Diff(joined(spans));
    }

    private static void words(List<Span> spans, String before, String after) {
        List<String> old = pieces(WORD, before);
        List<String> young = pieces(WORD, after);
        if (Math.max(old.size(), young.size()) > MOST_WORDS) {
            add(spans, Kind.REMOVED, old);
            add(spans, Kind.ADDED, young);
            return;
        }
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            add(spans, Kind.SAME, old.subList(done, delta.getSource().getPosition()));
            add(spans, Kind.REMOVED, delta.getSource().getLines());
            add(spans, Kind.ADDED, delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(spans, Kind.SAME, old.subList(done, old.size()));
    }

    /** The lines of a text, each with its end. */
    static List<String> lines(String text) {
        return pieces(LINE, text);
    }

    private static List<String> pieces(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Span> spans, Kind kind, List<String> pieces) {
        if (!pieces.isEmpty()) {
            spans.add(new Span(kind, String.join("", pieces)));
        }
    }

    /** Neighbours of one kind as one. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            if (!joined.isEmpty() && joined.getLast().kind() == span.kind()) {
                Span last = joined.removeLast();
                joined.add(new Span(span.kind(), last.text() + span.text()));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }

    public boolean isEmpty() {
        return spans.stream().allMatch(span -> span.kind() == Kind.SAME);
    }

    /** How many words were added, or removed. */
    public long words(Kind kind) {
        return spans.stream().filter(span -> span.kind() == kind).flatMap(span -> pieces(WORD, span.text()).stream())
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0))).count();
    }

    /** The same with no more than so many lines before and after each difference. */
    public Diff shortened(int context) {
        List<Span> shown = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.kind() == Kind.SAME) {
                shown.addAll(shortened(lines(span.text()), i == 0 ? 0 : context, i == spans.size() - 1 ? 0 : context));
            } else {
                shown.add(span);
            }
        }
        return new Diff(List.copyOf(shown));
    }

    private static List<Span> shortened(List<String> lines, int first, int last) {
        // The line that a difference begins or ends in stands beside the context.
        int head = first == 0 ? 0 : first + 1;
        int tail = last == 0 ? 0 : last + 1;
        if (lines.size() <= head + tail + 1) {
            return List.of(new Span(Kind.SAME, String.join("", lines)));
        }
        List<Span> spans = new ArrayList<>();
        add(spans, Kind.SAME, lines.subList(0, head));
        spans.add(new Span(Kind.LEFT_OUT, String.join("", lines.subList(head, lines.size() - tail))));
        add(spans, Kind.SAME, lines.subList(lines.size() - tail, lines.size()));
        return spans;
    }
}
