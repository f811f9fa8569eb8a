package id.tanyapaspor.indexer.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.indexer.SmallContent;
import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.knowledge.reading.ContentReader;

class CorpusTest {

    private static final Corpus CORPUS = Corpus.of(ContentReader.read(SmallContent.of("Jawaban.")
            .entry("tarik", "Menarik permohonan", "Jawaban.", "tarik berkas bekas", "cara tarik", "bekas paspor",
                    "tarik bekas", "paspor bekas ditarik")
            .with("vocabulary.txt", "biaya ~ tarif\ndokumen ~ berkas\n= makan\nmak → ibu\n").files()).orThrow());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({ "tarif paspor, biaya paspor", "berkas apa, dokumen apa", "makan, makan", "terik, tarik" })
    void only_words_that_nobody_knows_are_corrected(String text, String official) {
        assertThat(CORPUS.reader().read(text).line()).isEqualTo(official);
    }

    @Test
    void a_synonym_is_no_correction() {
        Words words = CORPUS.reader().read("tarif berkas");

        assertThat(words.corrections()).isEmpty();
        assertThat(words.unknown()).isZero();
    }
}
