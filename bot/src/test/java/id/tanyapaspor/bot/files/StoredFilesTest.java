package id.tanyapaspor.bot.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;

class StoredFilesTest {

    private static final Instant THEN = Instant.parse("2026-11-20T03:00:00Z");

    private final StoredFiles files;

    StoredFilesTest(TestDatabase database) {
        files = new StoredFiles(database.sql());
    }

    private StoredFile put(String id, String about, byte[] content, Instant at) {
        StoredFile file = new StoredFile(id, "web:a", "surat " + id + ".pdf", FileType.PDF, content.length, true);
        files.put(file, about, content, at);
        return file;
    }

    @DatabaseTest
    void a_file_comes_back_byte_for_byte() {
        byte[] large = new byte[10 << 20];
        new Random(7).nextBytes(large);
        StoredFile file = put("1", "T-4K7P", large, THEN);
        put("2", "T-4K7P", new byte[]{ 0, -1, 0, 127 }, THEN);
        assertThat(files.find("1")).contains(file);
        assertThat(files.content("1")).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(large));
        assertThat(files.content("2")).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(0, -1, 0, 127));
        assertThat(files.find("3")).isEmpty();
        assertThat(files.content("3")).isEmpty();
    }

    @DatabaseTest
    void a_forgotten_file_is_known_but_empty() {
        put("1", "T-4K7P", new byte[3], THEN);
        put("2", "T-9XYZ", new byte[3], THEN);
        assertThat(files.forget(List.of("T-4K7P", "T-NONE"))).isEqualTo(1);
        assertThat(files.forget(List.of("T-4K7P"))).isZero();
        assertThat(files.forget(List.of())).isZero();
        assertThat(files.find("1")).hasValueSatisfying(file -> assertThat(file.kept()).isFalse());
        assertThat(files.content("1")).isEmpty();
        assertThat(files.content("2")).isPresent();
        assertThat(files.forgotten(List.of("1", "2", "3"))).containsExactly("1");
        assertThat(files.forgotten(List.of())).isEmpty();
    }

    @DatabaseTest
    void what_is_kept_for_long_is_told_in_order() {
        put("1", "T-9XYZ", new byte[1], THEN);
        put("2", "T-4K7P", new byte[1], THEN);
        put("3", "T-4K7P", new byte[1], THEN);
        put("4", "T-3ACD", new byte[1], THEN.plusSeconds(1));
        Instant soon = THEN.plusMillis(1);
        assertThat(files.keptSince(soon, "", 10)).containsExactly("T-4K7P", "T-9XYZ");
        assertThat(files.keptSince(soon, "T-4K7P", 10)).containsExactly("T-9XYZ");
        assertThat(files.keptSince(soon, "", 1)).containsExactly("T-4K7P");
        files.forget(List.of("T-4K7P"));
        assertThat(files.keptSince(soon, "", 10)).containsExactly("T-9XYZ");
    }
}
