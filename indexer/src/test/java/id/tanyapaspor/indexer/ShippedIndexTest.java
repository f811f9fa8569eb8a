package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.tanyapaspor.knowledge.reading.ContentFiles;

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
}
