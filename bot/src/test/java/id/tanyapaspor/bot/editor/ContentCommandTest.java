package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.FEES;
import static id.tanyapaspor.bot.editor.EditorRig.HOURS;
import static id.tanyapaspor.bot.editor.EditorRig.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.knowledge.reading.ContentFiles;

class ContentCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @DatabaseTest
    void content_goes_out_and_changed_comes_in_beside_a_running_service(TestDatabase database) throws IOException {
        var editor = new EditorRig(database);
        assertThat(run(database, "--export=" + folder.resolve("isi"))).isZero();
        assertThat(said.toString()).contains("Release 1: 2 files written to");
        assertThat(ContentFiles.ofFolder(folder.resolve("isi")).hasSame("", EditorRig.content())).isTrue();

        Files.writeString(folder.resolve("isi").resolve(FEES.text()), entry("biaya", "Diubah di luar."));
        Files.writeString(folder.resolve("isi").resolve(HOURS.text()), "tanpa kepala");
        assertThat(run(database, "--import=" + folder.resolve("isi"))).isZero();
        assertThat(said.toString()).contains("changed  entries/biaya.md (+3 -2 words)",
                "2 drafts made, 0 files the same",
                "entries/jam.md:1: error");
        assertThat(editor.drafts.all()).extracting(Draft::path).containsExactly(FEES.text(), HOURS.text());
        assertThat(editor.released(FEES)).isEqualTo(entry("biaya", "Biaya paspor."));
    }

    @DatabaseTest
    void a_zip_does_as_well(TestDatabase database) throws IOException {
        new EditorRig(database);
        Path zip = folder.resolve("isi.zip");
        assertThat(run(database, "--export=" + zip)).isZero();
        byte[] first = Files.readAllBytes(zip);
        assertThat(run(database, "--import=" + zip)).isZero();
        assertThat(said.toString()).contains("0 drafts made, 2 files the same");
        run(database, "--export=" + zip);
        assertThat(Files.readAllBytes(zip)).isEqualTo(first);
    }

    @DatabaseTest
    void what_cannot_be_done_is_told(TestDatabase database) throws IOException {
        assertThat(run(database, "--export=" + folder.resolve("isi"))).isEqualTo(1);
        assertThat(said.toString()).contains("start the service once");
        new EditorRig(database);
        assertThat(run(database, "--import=" + folder.resolve("tidak-ada.zip"))).isEqualTo(1);
        assertThat(said.toString()).contains("Cannot read or write", "tidak-ada.zip");
        Files.writeString(folder.resolve("bukan.zip"), "bukan zip");
        assertThat(run(database, "--import=" + folder.resolve("bukan.zip"))).isEqualTo(1);
        assertThat(said.toString()).contains("Refused: EMPTY");
    }

    private int run(TestDatabase database, String command) {
        List<String> arguments = new ArrayList<>(List.of(database.properties())).stream().map(it -> "--" + it)
                .collect(Collectors.toCollection(ArrayList::new));
        arguments.add(command);
        assertThat(ContentCommand.isIn(arguments.toArray(String[]::new))).isTrue();
        return ContentCommand.run(arguments.toArray(String[]::new), new PrintStream(said));
    }
}
