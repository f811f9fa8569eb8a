package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.editor.Diff.Kind;
import id.tanyapaspor.bot.editor.Diff.Span;

class DiffTest {

    @Test
    void a_word_that_changed_stands_out_alone() {
        assertThat(Diff.of("Biaya paspor biasa Rp350.000.\nBawa KTP.\n", "Biaya paspor biasa Rp650.000.\nBawa KTP.\n")
                .spans()).containsExactly(new Span(Kind.SAME, "Biaya paspor biasa "), new Span(Kind.REMOVED, "Rp350"),
                        new Span(Kind.ADDED, "Rp650"), new Span(Kind.SAME, ".000.\nBawa KTP.\n"));
    }

    @Test
    void new_and_removed_lines_are_whole() {
        assertThat(Diff.of("satu\ntiga\n", "satu\ndua\ntiga\n").spans()).containsExactly(
                new Span(Kind.SAME, "satu\n"), new Span(Kind.ADDED, "dua\n"), new Span(Kind.SAME, "tiga\n"));
        assertThat(Diff.of("satu\ndua\n", "satu\n").spans()).containsExactly(new Span(Kind.SAME, "satu\n"),
                new Span(Kind.REMOVED, "dua\n"));
    }

    @Test
    void equal_texts_do_not_differ() {
        assertThat(Diff.of("sama", "sama").isEmpty()).isTrue();
        assertThat(Diff.of("", "").spans()).isEmpty();
        assertThat(Diff.of("sama\n", "sama").isEmpty()).isFalse();
    }

    @Property
    void the_spans_of_each_side_are_that_text(
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'e') String before,
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'e') String after) {
        String old = before.replace('a', ' ').replace('b', '\n');
        String young = after.replace('a', ' ').replace('b', '\n');
        Diff diff = Diff.of(old, young);
        assertThat(without(diff, Kind.ADDED)).isEqualTo(old);
        assertThat(without(diff, Kind.REMOVED)).isEqualTo(young);
        assertThat(diff.isEmpty()).isEqualTo(old.equals(young));
        for (int i = 1; i < diff.spans().size(); i++) {
            assertThat(diff.spans().get(i).kind()).isNotEqualTo(diff.spans().get(i - 1).kind());
        }
    }

    private static String without(Diff diff, Kind kind) {
        return diff.spans().stream().filter(span -> span.kind() != kind).map(Span::text).collect(Collectors.joining());
    }
}
