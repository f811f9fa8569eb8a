package id.tanyapaspor.indexer.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.tanyapaspor.indexer.records.Field.Kind;
import id.tanyapaspor.knowledge.Vocabulary;

class RecordIndexTest {

    @Test
    void a_record_takes_the_place_of_the_one_before() {
        RecordIndex index = Letters.index();
        index.put(List.of(Letters.letter("T-4K7P", "selesai", "x", "Sari", "2026-11-01T00:00:00+07:00", "visa", "")));
        assertThat(index.search("visa", 0, 10).keys()).containsExactly("T-4K7P");
        assertThat(index.search("anak", 0, 10).total()).isZero();
        assertThat(index.size()).isEqualTo(3);
        index.remove(List.of("T-4K7P", "T-NONE"));
        assertThat(index.search("*:*", 0, 10).total()).isEqualTo(2);
    }

    @Test
    void a_ticket_stands_before_those_that_mention_it_and_of_equals_the_newest_is_first() {
        RecordIndex index = Letters.index();
        assertThat(index.search("T-9XYZ", 0, 10).keys()).containsExactly("T-9XYZ", "T-3ACD");
        assertThat(index.search("petugas:sari", 0, 10).keys()).containsExactly("T-3ACD", "T-9XYZ");
        assertThat(index.search("keadaan:selesai", 0, 10).keys()).containsExactly("T-3ACD", "T-9XYZ");
    }

    @Test
    void pages_follow_each_other_and_the_total_is_exact() {
        RecordIndex index = Letters.index();
        index.put(IntStream.range(0, 2000).mapToObj(n -> Letters.at("N" + n, Instant.ofEpochSecond(n))).toList());
        Found second = index.search("nomor:N*", 10, 10);
        assertThat(second.total()).isEqualTo(2000);
        assertThat(second.keys()).startsWith("N1989").hasSize(10);
        assertThat(index.search("nomor:N*", 2000, 10).keys()).isEmpty();
    }

    @Test
    void what_was_kept_is_there_after_a_restart_and_nothing_else(@TempDir Path folder) {
        try (RecordIndex index = Letters.open(folder)) {
            assertThat(index.mark()).isEmpty();
            index.put(Letters.all());
            index.keep("until here");
            index.put(List.of(Letters.at("lost", Instant.EPOCH)));
            assertThat(index.search("*:*", 0, 10).total()).isEqualTo(4);
        }
        try (RecordIndex index = Letters.open(folder)) {
            assertThat(index.mark()).isEqualTo("until here");
            assertThat(index.search("*:*", 0, 10).total()).isEqualTo(3);
        }
    }

    @Test
    void an_index_of_another_schema_is_emptied(@TempDir Path folder) throws IOException {
        try (RecordIndex index = Letters.open(folder)) {
            index.put(Letters.all());
            index.keep("1");
        }
        Schema other = new Schema(Stream.concat(Letters.SCHEMA.fields().stream(),
                Stream.of(new Field("kantor", Kind.NAME, "office"))).toList(), Letters.JAKARTA);
        try (RecordIndex index = RecordIndex.open(folder, other, () -> Vocabulary.EMPTY)) {
            assertThat(index.mark()).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void a_broken_index_is_emptied(@TempDir Path folder) throws IOException {
        try (RecordIndex index = Letters.open(folder)) {
            index.put(Letters.all());
            index.keep("1");
        }
        for (Path file : files(folder)) {
            Files.writeString(file, "broken");
        }
        try (RecordIndex index = Letters.open(folder)) {
            assertThat(index.mark()).isEmpty();
            index.put(Letters.all());
            index.keep("2");
            assertThat(index.search("hilang", 0, 10).total()).isEqualTo(2);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    @Test
    void no_text_stands_in_the_folder(@TempDir Path folder) throws IOException {
        try (RecordIndex index = Letters.open(folder)) {
            index.put(Letters.all());
            index.keep("1");
        }
        for (Path file : files(folder)) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Paspor saya hilang");
        }
    }

    @Test
    void what_was_looked_for_is_marked_in_any_text() {
        Marks marks = Letters.index().search("membuat paspor elek* keadaan:selesai", 0, 10).marks();
        assertThat(shown(marks.in("Bikin Paspor elektronik, sudah selesai? <b>")))
                .isEqualTo("[Bikin] [Paspor] [elektronik], sudah selesai? <b>");
        assertThat(shown(marks.in("Tidak ada"))).isEqualTo("Tidak ada");
        assertThat(marks.excerpt("Tidak ada", 20)).isEmpty();
        assertThat(marks.in("")).containsExactly(new Piece("", false));
    }

    @Test
    void an_excerpt_is_the_stretch_around_what_was_looked_for() {
        Marks marks = Letters.index().search("hilang", 0, 10).marks();
        String text = "kata ".repeat(100) + "paspor hilang kemarin " + "kata ".repeat(100);
        assertThat(shown(marks.excerpt(text, 60))).contains("paspor [hilang] kemarin").hasSizeBetween(50, 110);
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void a_closed_index_says_that_it_is_broken() {
        RecordIndex index = Letters.index();
        index.close();
        assertThatThrownBy(() -> index.search("paspor", 0, 10)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> index.put(Letters.all())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_schema_has_one_key_and_a_day() {
        Field key = new Field("nomor", Kind.KEY, "number");
        assertThatThrownBy(() -> new Schema(List.of(key), Letters.JAKARTA)).hasMessageContaining("day");
        assertThatThrownBy(() -> new Schema(List.of(), Letters.JAKARTA)).hasMessageContaining("key");
    }
}
