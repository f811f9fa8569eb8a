package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

class EntryFormTest {

    private static final String FILE = """
            ---
            id: a
            title: A
            facets:
              usia: bayi, anak
              warna: hijau
            labels: [lama, biaya]
            ---
            Isi.
            """;

    @Test
    void what_is_chosen_keeps_the_order_of_the_file_and_what_no_list_knows_stays() {
        EntrySheet before = EntrySheet.of(FILE, "").orElseThrow();
        Map<EntryField, String> typed = new EntryForm(sent()).typed(before, title -> title);
        assertThat(before.with(Map.of(EntryField.FACETS, typed.get(EntryField.FACETS), EntryField.LABELS,
                typed.get(EntryField.LABELS))).entryText()).isEqualTo(FILE);
    }

    @Test
    void more_is_added_behind_and_less_is_taken_away() {
        EntrySheet before = EntrySheet.of(FILE, "").orElseThrow();
        var sent = sent();
        sent.add("facet.usia", "dewasa");
        sent.add("facet.hal", "biaya");
        sent.remove("facet.warna.other");
        sent.add("labels.other", "baru, lebih baru");
        sent.addAll("related", List.of(" Judul ", "", "Judul"));
        Map<EntryField, String> typed = new EntryForm(sent).typed(before, title -> "id-" + title);
        assertThat(typed.get(EntryField.FACETS)).isEqualTo("usia: bayi, anak, dewasa\nhal: biaya");
        assertThat(typed.get(EntryField.LABELS)).isEqualTo("lama\nbiaya\nbaru\nlebih baru");
        assertThat(typed.get(EntryField.RELATED)).isEqualTo("id-Judul");
    }

    private static LinkedMultiValueMap<String, String> sent() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("facet.usia", "anak");
        sent.add("facet.usia", "bayi");
        sent.add("facet.warna.other", "hijau");
        sent.add("labels", "biaya");
        sent.add("labels", "lama");
        return sent;
    }
}
