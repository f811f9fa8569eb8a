package id.tanyapaspor.bot.release;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.release.Revision.Origin;

/** All versions of all files of the content. Rows are only ever added. */
@Component
public class Revisions {

    /**
     * What a new revision is made of.
     *
     * @param base the revision that its author had before them
     * @param bytes of the file; empty deletes it
     */
    public record Change(String path, Optional<String> base, Optional<byte[]> bytes, Origin origin) {}

    /** The columns of a revision `r`, for statements that join it. */
    public static final String COLUMNS = """
            r.id, r.path, r.number, r.base, r.sha256, r.author, r.author_name, r.at, r.note, r.origin
            """;

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the next revision of a file, in the caller's transaction. */
    public Revision add(Change change, Author author, String note, Instant at) {
        Optional<String> sha256 = change.bytes().map(this::keep);
        Revision revision = new Revision(Ids.next(), change.path(), next(change.path()), change.base(), sha256, author,
                at, note, change.origin());
        insert(revision);
        return revision;
    }

    private void insert(Revision revision) {
        jdbc.sql("""
                insert into revision (id, path, number, base, sha256, author, author_name, at, note, origin)
                values (:id, :path, :number, :base, :sha256, :author, :name, :at, :note, :origin)
                """).param("id", revision.id()).param("path", revision.path()).param("number", revision.number())
                .param("base", revision.base().orElse(null)).param("sha256", revision.sha256().orElse(null))
                .param("author", revision.author().actor()).param("name", revision.author().name())
                .param("at", revision.at().toEpochMilli()).param("note", revision.note())
                .param("origin", revision.origin().text()).update();
    }

    private String keep(byte[] bytes) {
        String sha256 = sha256(bytes);
        jdbc.sql("insert into revision_file (sha256, bytes) values (:sha256, :bytes) on conflict (sha256) do nothing")
                .param("sha256", sha256).param("bytes", bytes).update();
        return sha256;
    }

    private int next(String path) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from revision where path = :path").param("path", path)
                .query(Integer.class).single();
    }

    public Optional<Revision> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from revision r where r.id = :id").param("id", id)
                .query(Revisions::revision).optional();
    }

    /** The versions of a file, the newest first. */
    public List<Revision> of(String path) {
        return jdbc.sql("select " + COLUMNS + " from revision r where r.path = :path order by r.number desc")
                .param("path", path).query(Revisions::revision).list();
    }

    /** The number of the newest revision of each file that came from some place. */
    public Map<String, Integer> newest(Origin origin) {
        Map<String, Integer> newest = new HashMap<>();
        jdbc.sql("select path, max(number) from revision where origin = :origin group by path")
                .param("origin", origin.text()).query(row -> {
                    newest.put(row.getString(1), row.getInt(2));
                });
        return newest;
    }

    /** What stands in a revision; empty where the file was deleted. */
    public Optional<byte[]> bytes(Revision revision) {
        return revision.sha256().flatMap(this::bytes);
    }

    /** The bytes of this name, if they were ever kept. */
    public Optional<byte[]> bytes(String sha256) {
        return jdbc.sql("select bytes from revision_file where sha256 = :sha256").param("sha256", sha256)
                .query((row, n) -> row.getBytes(1)).optional();
    }

    /** What names these bytes. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Reads the columns of {@link #COLUMNS}. */
    public static Revision revision(ResultSet row, int n) throws SQLException {
        return new Revision(row.getString("id"), row.getString("path"), row.getInt("number"),
                optional(row.getString("base")), optional(row.getString("sha256")),
                new Author(row.getString("author"), row.getString("author_name")),
                Instant.ofEpochMilli(row.getLong("at")), row.getString("note"),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(text);
    }
}
