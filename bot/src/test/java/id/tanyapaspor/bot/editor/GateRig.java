package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.release.TestReleases;
import id.tanyapaspor.bot.release.TestReleases.Copy;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.Accounts;
import id.tanyapaspor.bot.staff.Role;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** The gate beside a live index, without a Spring context. */
final class GateRig implements AutoCloseable {

    static final Account SARI = editor("sari");
    static final Account BUDI = editor("budi");

    final EditorRig editor;
    final LiveIndex index;
    final Releases live;
    final Copy copy;
    final PastQuestions past;
    final GateTrial trial;
    final GateRuns runs;
    final SecondPeople people;

    GateRig(TestDatabase database) throws IOException {
        this(database, GateContent.files(), LiveIndex.inMemory(), GateContent.MAX_WRONG);
    }

    GateRig(TestDatabase database, ContentFiles content, LiveIndex index, double maxWrong) throws IOException {
        editor = new EditorRig(database, content);
        this.index = index;
        index.release(content, 1, maxWrong, Progress.SILENT);
        live = TestReleases.live(index, maxWrong);
        copy = editor.kept.copy(index, maxWrong);
        past = new PastQuestions(database.sql(), database.named());
        trial = new GateTrial(live, past, editor.clock);
        GateRows rows = new GateRows(editor.gates, editor.hands, past, editor.kept.audit, database.transaction(),
                editor.clock);
        runs = new GateRuns(rows, trial, live, editor.kept.releases, editor.clock);
        people = new SecondPeople(editor.gates, editor.candidates, editor.consents, new Accounts(database.sql()),
                editor.kept.audit, database.transaction());
    }

    static Account editor(String name) {
        return new Account(name, name, name.substring(0, 1).toUpperCase() + name.substring(1),
                EnumSet.of(Role.EDITOR), true);
    }

    void save(ContentPath path, String text) {
        editor.drafts.save(Edit.of(path, text, editor.drafts.seen(path), ""), Author.of(SARI));
    }

    void ask(String text) {
        editor.database.sql().sql("""
                insert into question (id, at, channel, text, outcome, entry, confidence, release)
                values (:id, :at, 'telegram', :text, 'direct', null, 0.9, '1')
                """).param("id", Ids.next()).param("at", editor.clock.instant().toEpochMilli()).param("text", text)
                .update();
    }

    Candidate candidate(ContentPath... paths) {
        return (Candidate) editor.candidates.prepare(List.of(paths).stream().map(ContentPath::text).toList());
    }

    /** Has drafts judged, and waits for the verdict without keeping a processor from it. */
    Gate judge(ContentPath... paths) {
        return ended(runs.begin(candidate(paths), Author.of(SARI), "karena PP baru"));
    }

    Gate ended(long number) {
        while (editor.gates.find(number).orElseThrow().isOpen()) {
            LockSupport.parkNanos(20_000_000);
        }
        return editor.gates.find(number).orElseThrow();
    }

    GateReport report(Gate gate) {
        return GateReport.ofJson(editor.gates.report(gate.number()).orElseThrow());
    }

    Publication.Outcome publish(ContentPath... paths) {
        return editor.publishing.publish(candidate(paths), Author.of(SARI), "karena PP baru");
    }

    Set<Gate.Refusal> refusals(ContentPath... paths) {
        return judge(paths).refusals();
    }

    @Override
    public void close() throws IOException {
        runs.destroy();
        copy.close();
    }
}
