package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.TestReleases;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** The room without a Spring context, begun with two small entries. */
final class EditorRig {

    static final Author SARI = new Author("staff:sari", "Sari");
    static final Author BUDI = new Author("staff:budi", "Budi");
    static final ContentPath FEES = new ContentPath("entries/biaya.md");
    static final ContentPath HOURS = new ContentPath("entries/jam.md");

    final TestClock clock = new TestClock();
    final TestDatabase database;
    final TestReleases kept;
    final Drafts drafts;
    final Publishing publishing;

    EditorRig(TestDatabase database) {
        this(database, content());
    }

    EditorRig(TestDatabase database, ContentFiles content) {
        this.database = database;
        kept = new TestReleases(database, clock);
        drafts = new Drafts(database.sql(), database.transaction(), kept.revisions, kept.releases, kept.audit, clock);
        publishing = new Publishing(drafts, kept.revisions, kept.releases, kept.audit, database.transaction(), clock);
        kept.begin(content);
    }

    static ContentFiles content() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(FEES.text(), bytes(entry("biaya", "Biaya paspor.")));
        files.put(HOURS.text(), bytes(entry("jam", "Jam layanan.")));
        return new ContentFiles(files);
    }

    static String entry(String id, String lead) {
        return """
                ---
                id: %s
                title: Tentang %s
                kind: answer
                group: biaya
                questions:
                  - apa itu %s
                  - tolong jelaskan %s
                valid-from: 2024-12-17
                review-by: 2027-06-30
                sources:
                  - PP 45/2024
                ---
                %s
                """.formatted(id, id, id, id, lead);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Saves as somebody who opened the file a moment ago. */
    Saving save(ContentPath path, String text) {
        return drafts.save(Edit.of(path, text, drafts.seen(path), ""), SARI);
    }

    Publication publish(ContentPath... paths) {
        var preparation = publishing.prepare(List.of(paths).stream().map(ContentPath::text).toList());
        return preparation instanceof Publication.Candidate candidate
                ? publishing.publish(candidate, SARI, "karena PP baru")
                : preparation;
    }

    String released(ContentPath path) {
        byte[] bytes = kept.releases.files(kept.releases.newest()).files().get(path.text());
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> audited() {
        return database.sql().sql("select action || ' ' || subject || ' by ' || actor from audit order by seq")
                .query(String.class).list();
    }
}
