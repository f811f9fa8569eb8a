package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

import id.tanyapaspor.bot.editor.ContentArchive.Refused;
import id.tanyapaspor.bot.editor.ContentArchive.Refused.Reason;
import id.tanyapaspor.knowledge.reading.ContentFiles;

class ContentArchiveTest {

    @TempDir
    private Path folder;

    @Property(tries = 200)
    void any_content_comes_back_from_a_zip_byte_for_byte(@ForAll("contents") ContentFiles content) throws IOException {
        byte[] zip = zip(content);
        assertThat(unzip(zip).hasSame("", content)).isTrue();
        assertThat(zip(unzip(zip))).isEqualTo(zip);
    }

    @Property(tries = 40)
    void any_content_comes_back_from_a_folder_byte_for_byte(@ForAll("contents") ContentFiles content)
            throws IOException {
        Path into = Files.createTempDirectory("content");
        try {
            assertThat(ContentArchive.write(content, into)).isEmpty();
            assertThat(ContentArchive.read(into).hasSame("", content)).isTrue();
            assertThat(ContentFiles.ofFolder(into).hasSame("", content)).isTrue();
        } finally {
            FileSystemUtils.deleteRecursively(into);
        }
    }

    @Provide
    Arbitrary<ContentFiles> contents() {
        Arbitrary<String> name = Arbitraries.strings().withCharRange('a', 'z').withChars("0123456789-_é").ofMinLength(1)
                .ofMaxLength(12).map(text -> "n" + text);
        Arbitrary<String> path = Arbitraries.oneOf(name.map(it -> "entries/" + it + ".md"),
                name.map(it -> "documents/" + it + ".pdf"), name.map(it -> it + ".tsv"));
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        return Arbitraries.maps(path, bytes).ofMinSize(1).ofMaxSize(12).map(TreeMap::new).map(ContentFiles::new);
    }

    @Test
    void a_zip_names_its_files_in_order() throws IOException {
        byte[] zip = zip(
                new ContentFiles(new TreeMap<>(Map.of("z.tsv", new byte[1], "a.tsv", new byte[1], "entries/b.md",
                        new byte[1]))));
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("a.tsv");
            assertThat(in.getNextEntry().getName()).isEqualTo("entries/b.md");
            assertThat(in.getNextEntry().getName()).isEqualTo("z.tsv");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "../jahat.md", "/etc/passwd", "entries/../../jahat.md", "C:/jahat.md", "entries\\jahat.md",
        "entries/./a.md", "entries//a.md", "a/b/c/d/e/f/g/h/i.md", "entries/a.md ", "entries/a.", "entries/nul.md",
        "entries/a\u0000.md", "~/a.md" })
    void a_path_that_leads_anywhere_else_is_refused(String path) throws IOException {
        byte[] zip = zipOf(path, new byte[1]);
        assertThatThrownBy(() -> unzip(zip)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.UNSAFE_PATH));
        assertThat(ContentPath.of(path)).isEmpty();
    }

    @Test
    void a_small_zip_with_a_large_file_in_it_is_refused_before_it_fills_the_memory() throws IOException {
        byte[] zip = zipOf("documents/besar.pdf", new byte[ContentArchive.LARGEST_FILE + 1]);
        assertThat(zip).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> unzip(zip)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void a_zip_that_is_large_in_sum_or_in_number_is_refused() throws IOException {
        byte[] heavy = zip(Map.of("documents/a.pdf", 16 << 20, "documents/b.pdf", 16 << 20, "documents/c.pdf", 16 << 20,
                "documents/d.pdf", 16 << 20, "documents/e.pdf", 1));
        assertThatThrownBy(() -> unzip(heavy)).hasMessageContaining("TOO_LARGE");
        Map<String, Integer> many = new TreeMap<>();
        for (int i = 0; i <= ContentArchive.MOST_FILES; i++) {
            many.put("entries/n" + i + ".md", 1);
        }
        assertThatThrownBy(() -> unzip(zip(many))).hasMessageContaining("TOO_MANY");
    }

    @Test
    void what_is_no_zip_or_holds_nothing_is_refused() {
        assertThatThrownBy(() -> unzip("bukan zip".getBytes())).hasMessageContaining("EMPTY");
        assertThatThrownBy(() -> unzip(new byte[0])).hasMessageContaining("EMPTY");
        assertThatThrownBy(() -> {
            byte[] torn = zipOf("entries/a.md", new byte[5000]);
            torn[45] ^= 0x7f;
            unzip(torn);
        }).isInstanceOf(IOException.class);
    }

    @Test
    void the_folder_may_have_been_zipped_whole_and_by_a_mac() throws IOException {
        byte[] zip = zip(Map.of("content/entries/a.md", 1, "content/fees.yaml", 2, "content/.DS_Store", 3,
                "__MACOSX/content/._fees.yaml", 4));
        assertThat(unzip(zip).files()).containsOnlyKeys("entries/a.md", "fees.yaml");
        assertThat(unzip(zip(Map.of("entries/a.md", 1))).files()).containsOnlyKeys("entries/a.md");
    }

    @Test
    void other_files_of_a_folder_are_told_and_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("entries"));
        Files.writeString(folder.resolve("entries/lama.md"), "lama");
        ContentFiles content = new ContentFiles(new TreeMap<>(Map.of("entries/baru.md", new byte[1])));
        assertThat(ContentArchive.write(content, folder)).containsExactly("entries/lama.md");
        assertThat(folder.resolve("entries/lama.md")).hasContent("lama");
    }

    private static byte[] zip(ContentFiles content) throws IOException {
        var out = new ByteArrayOutputStream();
        ContentArchive.zip(content, out);
        return out.toByteArray();
    }

    private static ContentFiles unzip(byte[] zip) throws IOException {
        return ContentArchive.unzip(new ByteArrayInputStream(zip));
    }

    private static byte[] zipOf(String path, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    /** A zip of files by their sizes. */
    private static byte[] zip(Map<String, Integer> sizes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : sizes.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(new byte[file.getValue()]);
            }
        }
        return out.toByteArray();
    }
}
