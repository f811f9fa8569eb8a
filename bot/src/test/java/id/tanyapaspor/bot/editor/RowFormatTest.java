package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.tanyapaspor.bot.editor.RowFormat.Row;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

class RowFormatTest {

    private static final int EVERY = 37;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FEES")
    void a_row_is_removed_added_and_written_as_it_was_while_all_others_keep_their_bytes(SideFile file) {
        RowFormat format = file.rows().orElseThrow();
        String text = text(file);
        List<Row> rows = format.rows(text);
        for (int i = 0; i < rows.size(); i += EVERY) {
            Row row = rows.get(i);
            String without = format.without(row, text);
            assertThat(without).hasSize(text.length() - row.raw(text).length());
            assertThat(format.rows(without)).extracting(Row::cells).hasSize(rows.size() - 1);
            String again = format.with(row, row.cells(), text);
            assertThat(format.rows(again)).extracting(Row::cells)
                    .isEqualTo(rows.stream().map(Row::cells).toList());
            assertThat(again.substring(0, row.from())).isEqualTo(text.substring(0, row.from()));
            assertThat(again).endsWith(text.substring(row.to()));
        }
        String more = format.with(rows.getFirst().cells(), text);
        assertThat(format.rows(more)).hasSize(rows.size() + 1);
        assertThat(without(more, format, rows.getFirst())).isEqualTo(text);
    }

    /** The text again without the row that was added last. */
    private static String without(String more, RowFormat format, Row added) {
        Row last = format.rows(more).stream().filter(row -> row.cells().equals(added.cells()))
                .reduce((one, other) -> other).orElseThrow();
        return format.without(last, more);
    }

    @Test
    void words_are_read_as_the_reader_reads_them() {
        KnowledgeBase read = ContentReader.read(ContentFiles.shipped().without(ContentFiles.DOCUMENTS)).knowledge();
        List<Row> rows = new WordRows().rows(text(SideFile.VOCABULARY));
        assertThat(count(rows, WordRows.SYNONYM)).isEqualTo(read.vocabulary().synonyms().size());
        assertThat(count(rows, WordRows.REWRITE)).isGreaterThanOrEqualTo(read.vocabulary().rewrites().size());
        assertThat(count(rows, WordRows.STEM)).isGreaterThanOrEqualTo(read.vocabulary().stems().size());
        assertThat(new OfficeRows().rows(text(SideFile.OFFICES))).hasSameSizeAs(read.offices());
        assertThat(new OutsideRows().rows(text(SideFile.OUTSIDE))).hasSameSizeAs(read.outside());
        assertThat(new LabelledRows().rows(text(SideFile.GOLDEN))).hasSameSizeAs(read.golden());
        assertThat(new LabelledRows().rows(text(SideFile.CALIBRATION))).hasSameSizeAs(read.calibration());
    }

    @Test
    void a_new_word_stands_behind_the_others_of_its_kind_and_keeps_its_remark() {
        String text = "# head\na → b\n\n# more\nc ~ d\n= e f\n";
        String more = new WordRows().with(Map.of("sign", "→", "left", "x", "right", "y z", "remark", "why"), text);
        assertThat(more).isEqualTo("# head\na → b\nx → y z   # why\n\n# more\nc ~ d\n= e f\n");
        assertThat(new WordRows().rows(more).get(1).cells()).containsEntry("remark", "why").containsEntry("right",
                "y z");
        assertThat(new WordRows().with(Map.of("sign", "==", "right", "g"), text)).endsWith("= e f\n= g\n");
    }

    @Test
    void a_question_that_is_nearer_than_was_thought_moves_to_its_block() {
        String text = "[near]\n# a\nsatu\n\n[far]\ndua\n";
        OutsideRows format = new OutsideRows();
        Row far = format.rows(text).getLast();
        assertThat(format.with(far, Map.of("text", "dua", "near", "near"), text))
                .isEqualTo("[near]\n# a\nsatu\ndua\n\n[far]\n");
        assertThat(format.with(Map.of("text", "x", "near", "far"), "satu\n")).isEqualTo("satu\n\n[far]\nx\n");
    }

    @Test
    void cells_that_would_break_a_file_are_written_safely() {
        String offices = new OfficeRows().with(Map.of("name", "Kantor \"A\", B", "town", "x\ny"), "");
        assertThat(new OfficeRows().rows(offices).getFirst().cells()).containsEntry("name", "Kantor \"A\", B")
                .containsEntry("town", "x y");
        Map<String, String> cells = new HashMap<>(Map.of("text", "a\tb", "kind", "in", "topics", "x, y"));
        assertThat(new LabelledRows().with(cells, "")).endsWith("\na b\tin\tx|y\t\t\n");
    }

    private static long count(List<Row> rows, String sign) {
        return rows.stream().filter(row -> row.cells().get("sign").equals(sign)).count();
    }

    private static String text(SideFile file) {
        return new String(ContentFiles.shipped().files().get(file.path().text()), StandardCharsets.UTF_8);
    }
}
