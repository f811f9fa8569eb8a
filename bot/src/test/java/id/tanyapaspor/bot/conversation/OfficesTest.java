package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Office;

class OfficesTest {

    private final KnowledgeBase knowledge = Sample.knowledge();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            malang                            | Kantor Imigrasi Kelas I Malang
            MALANG                            | Kantor Imigrasi Kelas I Malang
            kantor imigrasi kota Málang       | Kantor Imigrasi Kelas I Malang
            makasar                           | Kantor Imigrasi Makassar
            jogja                             | Kantor Imigrasi Yogyakarta
            yogya                             | Kantor Imigrasi Yogyakarta
            sleman                            | Kantor Imigrasi Yogyakarta
            tanjung perak                     | Kantor Imigrasi Tanjung Perak
            sulawesi selatan                  | Kantor Imigrasi Makassar
            rumah saya di blitar dekat alun2  | Kantor Imigrasi Blitar
            """)
    void an_office_is_found_by_town_name_or_province(String query, String first) {
        assertThat(Offices.search(query, knowledge)).extracting(Office::name).startsWith(first);
    }

    @Test
    void the_office_in_the_town_stands_before_the_one_that_bears_its_name() {
        assertThat(Offices.search("surabaya", knowledge)).extracting(Office::name)
                .containsExactly("Kantor Imigrasi Tanjung Perak", "Kantor Imigrasi Surabaya");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "kantor imigrasi", "atlantis", "🙂", "x", "di", "berapa biaya paspor" })
    void nothing_is_found(String query) {
        assertThat(Offices.search(query, knowledge)).isEmpty();
    }
}
