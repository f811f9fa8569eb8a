package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuotationTest {

    @Test
    void a_short_text_is_quoted_whole_with_its_sentence_marked() {
        Quotation quotation = Quotation.of("Satu. Dua. Tiga.", 6, 10);

        assertThat(quotation).isEqualTo(new Quotation("Satu. ", "Dua.", " Tiga."));
    }

    @Test
    void of_a_long_text_the_words_around_the_sentence_are_quoted_and_what_is_left_out_is_shown() {
        String text = "awal ".repeat(200) + "Ini yang dicari. " + "akhir ".repeat(200);
        int start = text.indexOf("Ini");

        Quotation quotation = Quotation.of(text, start, start + "Ini yang dicari.".length());

        assertThat(quotation.sentence()).isEqualTo("Ini yang dicari.");
        assertThat(quotation.before()).startsWith("…awal").endsWith("awal ");
        assertThat(quotation.after()).startsWith(" akhir").endsWith("akhir…");
    }

    @Property(tries = 500)
    void a_quotation_is_word_for_word_and_never_too_long(@ForAll("texts") String text,
            @ForAll @IntRange(max = 3_000) int from, @ForAll @IntRange(min = 1, max = 1_500) int length) {
        int start = Math.min(from, text.length() - 1);
        int end = Math.min(text.length(), start + length);

        Quotation quotation = Quotation.of(text, start, end);

        assertThat(quotation.whole()).hasSizeLessThanOrEqualTo(Quotation.LONGEST);
        assertThat(text).contains(quotation.whole().replace("…", ""));
        assertThat(text.substring(start, end)).startsWith(quotation.sentence());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab \n.").ofMinLength(1).ofMaxLength(3_000);
    }
}
