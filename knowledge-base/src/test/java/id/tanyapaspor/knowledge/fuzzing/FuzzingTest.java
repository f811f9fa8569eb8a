package id.tanyapaspor.knowledge.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ships, whole and cut off anywhere, is survived by those who read it; long searches for more are Jazzer's (pom.xml). */
class FuzzingTest {

    @TempDir
    private Path seeds;

    @Test
    void content_is_read_whole_and_cut_off() throws IOException {
        ContentFuzz.main(new String[]{ seeds.toString() });
        survives(ContentFuzz::fuzzerTestOneInput, 100);
    }

    @Test
    void documents_are_read_whole_and_cut_off() throws IOException {
        DocumentFuzz.main(new String[]{ seeds.toString() });
        survives(DocumentFuzz::fuzzerTestOneInput, 10);
    }

    private interface Target {
        void on(byte[] input);
    }

    private void survives(Target target, int least) throws IOException {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(seeds)) {
            inputs = files.sorted().toList();
        }
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(least);
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            for (int part : new int[]{ 4, 3, 1 }) {
                byte[] cut = Arrays.copyOf(bytes, bytes.length * part / 4);
                assertThatCode(() -> target.on(cut)).as("%s, %d/4", input.getFileName(), part)
                        .doesNotThrowAnyException();
            }
        }
    }
}
