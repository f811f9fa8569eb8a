package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.knowledge.Office;

class OfficeSearchTest {

    private static final List<Office> OFFICES = List.of(
            office("Kantor Imigrasi Kelas I TPI Malang", "Malang", "Jawa Timur", ""),
            office("Kantor Imigrasi Kelas II Kediri", "Kediri", "Jawa Timur", ""),
            office("Kantor Imigrasi Kelas I Manado", "Manado", "Sulawesi Utara", "alamat perlu dicek ulang; "
                    + "koordinat perkiraan kota"));

    @Test
    void finds_by_town_whatever_the_case_and_by_its_beginning() {
        assertThat(found("MALANG")).containsExactly("Malang");
        assertThat(found("ma")).containsExactly("Malang", "Manado");
    }

    @Test
    void finds_by_province_and_every_word_must_match() {
        assertThat(found("jawa timur")).containsExactly("Kediri", "Malang");
        assertThat(found("jawa utara")).isEmpty();
    }

    @Test
    void nothing_asked_finds_nothing_and_shows_provinces_to_choose_from() {
        OfficeSearch search = OfficeSearch.of("  ", OFFICES);
        assertThat(search.found()).isEmpty();
        assertThat(search.provinces()).containsExactly(java.util.Map.entry("Jawa Timur", 2L),
                java.util.Map.entry("Sulawesi Utara", 1L));
    }

    @Test
    void odd_input_finds_nothing_and_breaks_nothing() {
        assertThat(found("%' or 1=1 --")).isEmpty();
        assertThat(found("x".repeat(5000))).isEmpty();
        assertThat(found("🛂")).isEmpty();
    }

    @Test
    void remarks_on_coordinates_are_left_out() {
        assertThat(OfficeSearch.of("manado", OFFICES).notes(OFFICES.getLast()))
                .containsExactly("alamat perlu dicek ulang");
    }

    private static List<String> found(String typed) {
        return OfficeSearch.of(typed, OFFICES).found().stream().map(Office::town).toList();
    }

    private static Office office(String name, String town, String province, String note) {
        return new Office(name, "", town, province, "", "", "", "", Optional.empty(), "", note);
    }
}
