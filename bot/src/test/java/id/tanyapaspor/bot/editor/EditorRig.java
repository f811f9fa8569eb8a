package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.editor.Publication.Candidate;
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
    final Candidates candidates;
    final Consents consents;
    final Gates gates;
    final Hands hands;
    final Publishing publishing;

    EditorRig(TestDatabase database) {
        this(database, content());
    }

    EditorRig(TestDatabase database, ContentFiles content) {
        this.database = database;
        kept = new TestReleases(database, clock);
        drafts = new Drafts(database.sql(), database.transaction(), kept.revisions, kept.releases, kept.audit, clock);
        candidates = new Candidates(drafts, kept.revisions, kept.releases);
        consents = new Consents(database.sql());
        gates = new Gates(database.sql(), consents);
        hands = new Hands(kept.revisions, kept.releases);
        publishing = new Publishing(candidates, gates, kept.releases, kept.audit, database.transaction(), clock);
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
                ? publishing.publish(judged(candidate), SARI, "karena PP baru")
                : preparation;
    }

    /** The same candidate, as if the gate had let it through and somebody else had looked at it. */
    Candidate judged(Candidate candidate) {
        return judged(candidate, gates, hands, clock.instant());
    }

    static Candidate judged(Candidate candidate, Gates gates, Hands hands, Instant now) {
        if (gates.newest(candidate.fingerprint()).isEmpty()) {
            long number = gates.begin(new Gates.Beginning(candidate, Map.of(), hands.of(candidate.drafts()), SARI, ""),
                    now).orElseThrow();
            gates.judged(number, Set.of(), "{}", now);
        }
        return candidate;
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
