package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartsTest {

    @Test
    void a_question_mark_a_line_or_a_word_that_goes_on_ends_a_part() {
        assertThat(Parts.of("syaratnya apa? biayanya berapa?")).containsExactly("syaratnya apa?", "biayanya berapa?");
        assertThat(Parts.of("syaratnya apa\nbiayanya berapa")).containsExactly("syaratnya apa", "biayanya berapa");
        assertThat(Parts.of("syaratnya apa terus biayanya berapa")).containsExactly("syaratnya apa",
                "terus biayanya berapa");
        assertThat(Parts.of("jam buka kantor, sekalian alamatnya")).containsExactly("jam buka kantor,",
                "sekalian alamatnya");
        assertThat(Parts.of("biaya berapa dan berapa lama")).containsExactly("biaya berapa", "dan berapa lama");
    }

    @ParameterizedTest
    @ValueSource(strings = { "berapa biaya paspor??", "berapa biaya paspor?!", "berapa biaya paspor ?",
        "ditolak terus, kenapa ya", "error terus", "paspor dan ktp", "" })
    void nothing_else_does(String text) {
        assertThat(Parts.of(text)).containsExactly(text);
    }

    @Property
    void no_word_is_lost_or_moved(@ForAll("messages") String text) {
        assertThat(words(String.join(" ", Parts.of(text)))).isEqualTo(words(text));
    }

    @Property
    void any_text_is_split_into_something(@ForAll String text) {
        assertThat(Parts.of(text)).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    }

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries
                .of("biaya", "paspor", "terus", "dan juga", "sekalian", "?", "\n", ",", "berapa", "lalu", "dan",
                        "…", "🙏", "10", ".")
                .list().ofMaxSize(20).map(words -> String.join(" ", words));
    }

    private static List<String> words(String text) {
        return List.of(text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    }
}
