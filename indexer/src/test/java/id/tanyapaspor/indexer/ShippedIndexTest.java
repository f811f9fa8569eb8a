package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

class ShippedIndexTest {

    @TempDir
    private Path folder;

    @Test
    void a_new_folder_begins_with_the_index_that_ships() throws IOException {
        assertThat(ShippedIndex.unpack(folder)).isTrue();
        assertNothingIsLearnt();
    }

    @Test
    void an_index_of_the_shipped_content_is_left_as_it_is() throws IOException {
        ShippedIndex.unpack(folder);

        assertThat(ShippedIndex.unpack(folder)).isFalse();
    }

    @Test
    void an_index_of_other_content_gives_way_and_other_files_do_not() throws IOException {
        Files.writeString(folder.resolve("note.txt"), "ours");
        try (LiveIndex live = LiveIndex.open(folder)) {
            live.release(SmallContent.of("satu").files(), 1, 0.03, Progress.SILENT);
        }

        assertThat(ShippedIndex.unpack(folder)).isTrue();
        assertNothingIsLearnt();
        assertThat(folder.resolve("note.txt")).hasContent("ours");
    }

    private void assertNothingIsLearnt() throws IOException {
        try (LiveIndex live = LiveIndex.openShipped(folder)) {
            live.release(ContentFiles.shipped(), 1, 0.03, (step, share) -> {
                throw new AssertionError("The shipped content was learnt anew.");
            });
            assertThat(live.current().isLearnt()).isTrue();
        }
    }

    @Test
    void for_the_content_that_ships_nothing_is_built() throws IOException {
        try (LiveIndex live = LiveIndex.openFor(ContentFiles.shipped(), folder)) {
            assertThat(live.current().isLearnt()).isTrue();
            assertThat(live.knowledge().entries()).containsKey("biaya-paspor");
        }
    }

    @Test
    void content_that_stems_from_it_begins_with_what_was_learnt_from_it() throws IOException {
        ContentFiles edited = edited("Kata penyunting.");
        try (LiveIndex live = LiveIndex.openFor(edited, folder)) {
            assertThat(live.isReady()).isTrue();
            live.carryOver(edited, 7, 0.03, Progress.SILENT);
            assertThat(live.current().number()).isEqualTo(7);
            assertThat(live.knowledge().entry("wawancara").orElseThrow().text().lead()).isEqualTo("Kata penyunting.");
        }
        try (LiveIndex again = LiveIndex.openFor(edited, folder)) {
            assertThat(again.current().number()).as("what the folder holds is not thrown away").isEqualTo(7);
        }
    }

    @Test
    void edited_content_with_errors_is_not_answered_in_its_place() {
        ContentFiles broken = edited("<b>Kata penyunting.</b>");
        assertThatThrownBy(() -> LiveIndex.openFor(broken, folder)).isInstanceOf(BrokenContentException.class);
    }

    @Test
    void content_of_ones_own_begins_with_nothing() throws IOException {
        try (LiveIndex live = LiveIndex.openFor(SmallContent.of("satu").files(), folder)) {
            assertThat(live.isReady()).isFalse();
        }
    }

    /** The shipped content with another text in one entry. */
    private static ContentFiles edited(String lead) {
        TreeMap<String, byte[]> files = new TreeMap<>(ContentFiles.shipped().files());
        String text = new String(files.get("entries/wawancara.md"), StandardCharsets.UTF_8);
        files.put("entries/wawancara.md", (text.substring(0, text.indexOf("---\n", 4) + 4) + lead + "\n")
                .getBytes(StandardCharsets.UTF_8));
        return new ContentFiles(files);
    }
}
