package id.tanyapaspor.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextAnalyzerTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Paspor HILANG                 | paspor hilang
            pembuatan paspornya           | pembuatan/buat paspornya/paspor
            M-Paspor, e-paspor            | mpaspor epaspor
            kira-kira kira2               | kira kira
            foto-wawancara                | foto wawancara
            Rp650.000,- yg 10thn          | rp 650000 yg 10 thn
            pasporrr hilaaang             | paspor hilang
            pàspor ＫＴＰ                 | paspor ktp
            tiket T-4K7P                  | tiket t4k7p
            yang di dan                   | yang di dan
            … ?!                          | ''
            """)
    void a_text_is_read_as_questions_are_and_no_word_is_left_out(String text, String words) throws IOException {
        assertThat(words(TextAnalyzer.ofTexts(), text)).isEqualTo(words);
    }

    @Test
    void names_have_no_stems() throws IOException {
        assertThat(words(TextAnalyzer.ofNames(), "Kantor Imigrasi Pemalang")).isEqualTo("kantor imigrasi pemalang");
    }

    @Test
    void a_query_also_finds_what_means_the_same() throws IOException {
        Analyzer queries = TextAnalyzer
                .ofQueries(word -> Map.of("membuat", List.of("bikin", "membuat")).getOrDefault(word, List.of()));
        assertThat(words(queries, "membuat paspor")).isEqualTo("membuat/bikin/buat paspor");
    }

    @Test
    void each_word_knows_its_place_in_the_text() throws IOException {
        String text = "Biaya “M-Paspor”: Rp650.000 (lunas).";
        List<String> there = new ArrayList<>();
        try (TokenStream stream = TextAnalyzer.ofNames().tokenStream("", text)) {
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                there.add(text.substring(place.startOffset(), place.endOffset()));
            }
            stream.end();
            assertThat(place.endOffset()).isEqualTo(text.length());
        }
        assertThat(there).containsExactly("Biaya", "M-Paspor", "Rp650.000", "Rp650.000", "lunas");
    }

    @Test
    void a_text_without_end_is_read_to_its_end() {
        for (String text : List.of("a".repeat(100_000), "a-".repeat(100_000), "1.".repeat(100_000))) {
            assertThatCode(() -> words(TextAnalyzer.ofTexts(), text)).doesNotThrowAnyException();
        }
    }

    @Property(tries = 500)
    void places_never_go_back(@ForAll String text) throws IOException {
        int last = 0;
        try (TokenStream stream = TextAnalyzer.ofTexts().tokenStream("", text)) {
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                assertThat(place.startOffset()).isGreaterThanOrEqualTo(last);
                last = place.startOffset();
            }
        }
    }

    /** Words that stand in one place are joined by a slash. */
    private static String words(Analyzer analyzer, String text) throws IOException {
        StringBuilder words = new StringBuilder();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.append(step.getPositionIncrement() == 0 ? "/" : words.isEmpty() ? "" : " ").append(term);
            }
        }
        return words.toString();
    }
}
