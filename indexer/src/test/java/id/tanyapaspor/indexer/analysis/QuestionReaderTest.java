package id.tanyapaspor.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.knowledge.Vocabulary;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class QuestionReaderTest {

    private static final QuestionReader READER = reader();

    private static QuestionReader reader() {
        Vocabulary vocabulary = new Vocabulary(
                Map.of("brp", "berapa", "gak", "tidak", "bikin", "membuat", "m paspor", "mpaspor", "paspor ijo",
                        "paspor nonelektronik",
                        "epaspor", "paspor elektronik", "bs", "bisa", "ktpnya", "ktp"),
                List.of(List.of("boleh", "bisa"), List.of("10", "sepuluh")),
                Map.of("membuat", "buat", "perpanjangan", "panjang"), Set.of());
        Map<String, Integer> counts = new HashMap<>();
        for (String word : List.of("berapa", "paspor", "biaya", "mpaspor", "urus", "bayar", "hilang", "rusak", "kira",
                "foto",
                "wawancara", "berangkat", "perpanjangan", "anak", "tahun", "ktp")) {
            counts.put(word, 5);
        }
        return new QuestionReader(vocabulary, new Lexicon(counts));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            BRP biaya paspor?            | berapa biaya paspor
            paspor ijo gak bs            | paspor nonelektronik tidak boleh
            M-Paspor / m paspor          | mpaspor mpaspor
            e-paspor                     | paspor elektronik
            kira-kira, kira2             | kira kira
            foto-wawancara               | foto wawancara
            ngurus paspornya             | urus paspor
            bayarin                      | bayar
            pasporrr hilaaang            | paspor hilang
            paspr hlang                  | paspor hilang
            Rp650.000 yg 10thn           | rp 650000 yg 10 thn
            sepuluh tahun                | 10 tahun
            perangkat                    | perangkat
            h-1                          | h1
            pàspor ＫＴＰ                | paspor ktp
            """)
    void reads_informal_words_as_official_ones(String typed, String official) {
        assertThat(READER.read(typed).line()).isEqualTo(official);
    }

    @Test
    void says_which_spellings_it_corrected_and_counts_what_it_does_not_know() {
        Words words = READER.read("paspr xyzzy");

        assertThat(words.corrections()).containsExactly(Map.entry("paspr", "paspor"));
        assertThat(words.unknown()).isEqualTo(1);
    }

    @Test
    void stems_follow_the_exceptions_first() {
        assertThat(READER.read("bikin perpanjangan").stems()).containsExactly("buat", "panjang");
    }

    @Property
    void reads_any_text_with_a_stem_for_each_word(@ForAll String text) {
        Words words = READER.read(text);

        assertThat(words.stems()).hasSameSizeAs(words.official());
        assertThat(words.official()).allSatisfy(word -> assertThat(word).isNotBlank().doesNotContain(" "));
    }

    @Property
    void distance_is_symmetric_and_zero_only_for_the_same(@ForAll String a, @ForAll String b) {
        assertThat(Lexicon.distance(a, b, 100)).isEqualTo(Lexicon.distance(b, a, 100));
        assertThat(Lexicon.distance(a, b, 100) == 0).isEqualTo(a.equals(b));
    }
}
