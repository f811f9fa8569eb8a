package id.tanyapaspor.bot.editor;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** Brings together what two people changed in different lines of the same text. */
final class Merge {

    private Merge() {}

    /** The ancestor with both changes; empty where these touch the same lines, which only a person can settle. */
    static Optional<String> of(String ancestor, String mine, String theirs) {
        List<String> base = Diff.lines(ancestor);
        Queue<AbstractDelta<String>> ours = deltas(base, mine);
        Queue<AbstractDelta<String>> others = deltas(base, theirs);
        StringBuilder merged = new StringBuilder();
        int done = 0;
        while (!ours.isEmpty() || !others.isEmpty()) {
            AbstractDelta<String> one = ours.peek();
            AbstractDelta<String> other = others.peek();
            boolean both = one != null && one.equals(other);
            if (!both && one != null && other != null && touch(one, other)) {
                return Optional.empty();
            }
            AbstractDelta<String> next = other == null || one != null && start(one) <= start(other)
                    ? ours.remove()
                    : others.remove();
            if (both) {
                others.remove();
            }
            merged.append(String.join("", base.subList(done, start(next))));
            merged.append(String.join("", next.getTarget().getLines()));
            done = end(next);
        }
        return Optional.of(merged.append(String.join("", base.subList(done, base.size()))).toString());
    }

    private static Queue<AbstractDelta<String>> deltas(List<String> base, String text) {
        return new ArrayDeque<>(DiffUtils.diff(base, Diff.lines(text)).getDeltas());
    }

    private static boolean touch(AbstractDelta<String> one, AbstractDelta<String> other) {
        return start(one) <= end(other) && start(other) <= end(one);
    }

    private static int start(AbstractDelta<String> delta) {
        return delta.getSource().getPosition();
    }

    private static int end(AbstractDelta<String> delta) {
        return start(delta) + delta.getSource().size();
    }
}
