package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void changes_of_different_lines_stand_together() {
        assertThat(Merge.of("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nd\ne\n")).contains("A\nb\nc\nd\ne\n");
        assertThat(Merge.of("a\nb\nc\nd\n", "a\nc\nd\n", "a\nb\nc\nD\n")).contains("a\nc\nD\n");
    }

    @Test
    void the_same_change_by_both_is_one_change() {
        assertThat(Merge.of("a\nb\nc\n", "a\nB\nc\n", "a\nB\nc\n")).contains("a\nB\nc\n");
        assertThat(Merge.of("a\n", "a\nb\n", "a\nb\n")).contains("a\nb\n");
    }

    @Test
    void changes_that_touch_are_left_to_a_person() {
        assertThat(Merge.of("a\nb\nc\n", "a\nX\nc\n", "a\nY\nc\n")).isEmpty();
        assertThat(Merge.of("a\n", "a\nX\n", "a\nY\n")).isEmpty();
        assertThat(Merge.of("a\nb\nc\n", "a\nc\n", "a\nB\nc\n")).isEmpty();
    }

    @Property
    void who_changed_nothing_leaves_it_to_the_other(@ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> base,
            @ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> other) {
        assertThat(Merge.of(text(base), text(other), text(base))).contains(text(other));
        assertThat(Merge.of(text(base), text(base), text(other))).contains(text(other));
        assertThat(Merge.of(text(base), text(other), text(other))).contains(text(other));
    }

    @Property
    void it_does_not_matter_who_is_asked(@ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> base,
            @ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> mine,
            @ForAll @Size(max = 8) List<@IntRange(max = 4) Integer> theirs) {
        assertThat(Merge.of(text(base), text(mine), text(theirs))).isEqualTo(Merge.of(text(base), text(theirs),
                text(mine)));
    }

    /** Two people who each change one line, far enough apart, never disturb each other. */
    @Property
    void lines_far_apart_always_merge(@ForAll @IntRange(min = 6, max = 30) int lines,
            @ForAll @IntRange(max = 100) int place) {
        int mine = place % (lines - 4);
        int theirs = mine + 3;
        Optional<String> merged = Merge.of(numbered(lines, -1, -1), numbered(lines, mine, -1),
                numbered(lines, -1, theirs));
        assertThat(merged).contains(numbered(lines, mine, theirs));
    }

    private static String numbered(int lines, int mine, int theirs) {
        return IntStream.range(0, lines).mapToObj(i -> i == mine ? "mine" : i == theirs ? "theirs" : "line " + i)
                .map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String text(List<Integer> lines) {
        return lines.stream().map(line -> "line " + line + "\n").collect(Collectors.joining());
    }
}
