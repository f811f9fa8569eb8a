package id.tanyapaspor.bot.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.ContentRelease.Origin;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** All releases, as the database keeps them; the newest is the one that every copy answers from, or soon will. */
@Component
public class ContentReleases {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate rows;

    ContentReleases(JdbcClient jdbc, NamedParameterJdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The number of the newest release; 0 when there is none yet. */
    public long newest() {
        return jdbc.sql("select coalesce(max(number), 0) from release").query(Long.class).single();
    }

    public Optional<ContentRelease> find(long number) {
        return jdbc.sql("select * from release where number = :number").param("number", number)
                .query(ContentReleases::release).optional();
    }

    /** The releases before a number, the newest first. */
    public List<ContentRelease> before(long number, int most) {
        return jdbc.sql("select * from release where number < :number order by number desc limit :most")
                .param("number", number).param("most", most).query(ContentReleases::release).list();
    }

    /** Whether a person ever published or went back; the program alone decides nothing from then on. */
    public boolean anyByPeople() {
        return jdbc.sql("select count(*) from release where origin in ('editor', 'rollback')").query(Long.class)
                .single() > 0;
    }

    /** What a release is made of, by path; deleted files stand in it as their deletion. */
    public SortedMap<String, Revision> revisions(long number) {
        return jdbc.sql("select " + Revisions.COLUMNS + """
                from release_revision l join revision r on r.id = l.revision where l.release = :number
                """).param("number", number).query(Revisions::revision).list().stream().collect(Collectors
                .toMap(Revision::path, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /** The releases that hold a revision, the newest first. */
    public List<Long> holding(String revision) {
        return jdbc.sql("select release from release_revision where revision = :revision order by release desc")
                .param("revision", revision).query(Long.class).list();
    }

    /** The revision of a file in a release. */
    public Optional<Revision> revision(long number, String path) {
        return jdbc.sql("select " + Revisions.COLUMNS + """
                from release_revision l join revision r on r.id = l.revision
                where l.release = :number and l.path = :path
                """).param("number", number).param("path", path).query(Revisions::revision).optional();
    }

    /** The files of a release. */
    public ContentFiles files(long number) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        jdbc.sql("""
                select r.path, f.bytes from release_revision l join revision r on r.id = l.revision
                join revision_file f on f.sha256 = r.sha256 where l.release = :number
                """).param("number", number).query(row -> {
            files.put(row.getString(1), row.getBytes(2));
        });
        return new ContentFiles(files);
    }

    /**
     * Makes the next release, in the caller's transaction; false when another one has its number already.
     *
     * @param revisions one of each path
     */
    public boolean add(ContentRelease release, Collection<Revision> revisions) {
        boolean ours = jdbc.sql("""
                insert into release (number, at, author, author_name, note, origin, restores)
                values (:number, :at, :author, :name, :note, :origin, :restores) on conflict (number) do nothing
                """).param("number", release.number()).param("at", release.at().toEpochMilli())
                .param("author", release.author().actor()).param("name", release.author().name())
                .param("note", release.note()).param("origin", release.origin().text())
                .param("restores", release.restores().isPresent() ? release.restores().getAsLong() : null)
                .update() == 1;
        if (ours) {
            SqlParameterSource[] members = revisions.stream().map(revision -> new MapSqlParameterSource(
                    Map.of("release", release.number(), "path", revision.path(), "revision", revision.id())))
                    .toArray(SqlParameterSource[]::new);
            rows.batchUpdate("""
                    insert into release_revision (release, path, revision) values (:release, :path, :revision)
                    """, members);
        }
        return ours;
    }

    private static ContentRelease release(ResultSet row, int n) throws SQLException {
        long restores = row.getLong("restores");
        return new ContentRelease(row.getLong("number"), Instant.ofEpochMilli(row.getLong("at")),
                new Author(row.getString("author"), row.getString("author_name")), row.getString("note"),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                restores == 0 ? OptionalLong.empty() : OptionalLong.of(restores));
    }
}
