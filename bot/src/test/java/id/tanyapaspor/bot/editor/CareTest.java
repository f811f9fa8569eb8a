package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** Which shipped files nobody may change alone. */
class CareTest {

    private static final KnowledgeBase SHIPPED = ContentReader.read(ContentFiles.shipped()).knowledge();

    @ParameterizedTest
    @CsvSource({ "entries/biaya-paspor.md,LABEL", "entries/biaya-paspor.en.md,LABEL",
        "entries/mpaspor-langkah.md,FEE_QUOTED", "entries/layanan-prioritas.md,STRICT", "fees.yaml,FEES",
        "documents/pp-45-2024.md,DOCUMENT", "documents/questions.tsv,DOCUMENT", "golden.tsv,MEASURE",
        "calibration.tsv,MEASURE" })
    void these_need_a_second_pair_of_eyes(String path, Care care) {
        assertThat(Care.of(new ContentPath(path), SHIPPED, SHIPPED)).hasValue(care);
    }

    @ParameterizedTest
    @CsvSource({ "entries/wawancara.md", "vocabulary.txt", "offices.csv", "outside.txt" })
    void these_do_not(String path) {
        assertThat(Care.of(new ContentPath(path), SHIPPED, SHIPPED)).isEmpty();
    }

    @Test
    void whoever_takes_the_label_off_needs_them_as_well_as_whoever_puts_it_on() {
        KnowledgeBase nothing = ContentReader.read(EditorRig.content()).knowledge();
        ContentPath fees = new ContentPath("entries/biaya-paspor.md");
        assertThat(Care.of(fees, SHIPPED, nothing)).hasValue(Care.LABEL);
        assertThat(Care.of(fees, nothing, SHIPPED)).hasValue(Care.LABEL);
        assertThat(Care.of(fees, nothing, nothing)).isEmpty();
    }

    @Test
    void nothing_that_names_a_fee_or_is_strict_goes_without() {
        assertThat(SHIPPED.entries().values()).filteredOn(entry -> entry.strict() || namesAFee(entry))
                .allSatisfy(entry -> assertThat(Care.of(new ContentPath("entries/" + entry.id() + ".md"), SHIPPED,
                        SHIPPED)).isPresent());
    }

    private static boolean namesAFee(Entry entry) {
        return entry.text().whole().contains("{{biaya.");
    }
}
