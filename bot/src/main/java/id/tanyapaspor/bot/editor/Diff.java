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

    /** What became of a piece of text. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    public record Span(Kind kind, String text) {}

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");
    /** A word, the white space between words, or a sign. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);
    /** Above so many words on a side, lines are told apart but not words. */
    private static final int MOST_WORDS = 4000;

    public static Diff of(String before, String after) {
        List<Span> spans = new ArrayList<>();
        List<String> old = pieces(LINE, before);
        List<String> young = pieces(LINE, after);
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            add(spans, Kind.SAME, old.subList(done, delta.getSource().getPosition()));
            lines(spans, String.join("", delta.getSource().getLines()), String.join("", delta.getTarget().getLines()));
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(spans, Kind.SAME, old.subList(done, old.size()));
        return new Diff(joined(spans));
    }

    private static void lines(List<Span> spans, String before, String after) {
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
}
