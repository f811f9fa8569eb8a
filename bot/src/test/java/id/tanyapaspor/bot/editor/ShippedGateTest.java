package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.Gate.State;
import id.tanyapaspor.bot.editor.Publication.Published;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** The content that ships meets what the gate asks of everybody's. */
class ShippedGateTest {

    private static final ContentPath ENTRY = new ContentPath("entries/wawancara.md");

    @TempDir
    private Path folder;

    @Test
    void the_shipped_content_passes_its_own_gate() throws Exception {
        ContentFiles shipped = ContentFiles.shipped();
        try (TestDatabase database = TestDatabase.open(Database.SQLITE);
                GateRig rig = new GateRig(database, shipped, LiveIndex.openFor(shipped, folder), 0.03)) {
            String text = new String(shipped.files().get(ENTRY.text()), StandardCharsets.UTF_8);
            rig.save(ENTRY, text.replace("Wawancara paspor singkat", "Wawancara paspor biasanya singkat"));

            Gate gate = rig.judge(ENTRY);

            assertThat(gate.state()).as("%s", gate.refusals()).isEqualTo(State.PASSED);
            GateReport report = rig.report(gate);
            assertThat(report.counts().golden()).isGreaterThan(1_000);
            assertThat(report.golden()).as("what differs at once is the change's own doing: nothing")
                    .allSatisfy(change -> assertThat(change.now()).isEqualTo(change.before()));
            assertThat(report.learnt().wrong()).isLessThan(0.03);
            assertThat(rig.publish(ENTRY)).isEqualTo(new Published(2));
        }
    }
}
