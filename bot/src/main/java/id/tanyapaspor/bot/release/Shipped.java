package id.tanyapaspor.bot.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * The contents that programs brought with them, so that each is dealt with once: an older program that starts beside a newer
 * one changes nothing back.
 */
@Component
public class Shipped {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate rows;

    Shipped(JdbcClient jdbc, NamedParameterJdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Whether no program brought this content before. */
    public boolean isNew(ContentFiles content) {
        return jdbc.sql("select count(*) from shipped where digest = :digest").param("digest", digest(content))
                .query(Long.class).single() == 0;
    }

    /** The files that were brought last, with what names their bytes; none when none ever were. */
    public SortedMap<String, String> last() {
        SortedMap<String, String> last = new TreeMap<>();
        jdbc.sql("select path, sha256 from shipped_file").query(row -> {
            last.put(row.getString(1), row.getString(2));
        });
        return last;
    }

    /** Writes down, in the caller's transaction, that this content is dealt with; false when another copy was faster. */
    public boolean remember(ContentFiles content, Instant at) {
        boolean ours = jdbc
                .sql("insert into shipped (digest, at) values (:digest, :at) on conflict (digest) do nothing")
                .param("digest", digest(content)).param("at", at.toEpochMilli()).update() == 1;
        if (ours) {
            jdbc.sql("delete from shipped_file").update();
            rows.batchUpdate("insert into shipped_file (path, sha256) values (:path, :sha256)",
                    names(content).entrySet().stream().map(file -> new MapSqlParameterSource(
                            Map.of("path", file.getKey(), "sha256", file.getValue())))
                            .toArray(SqlParameterSource[]::new));
        }
        return ours;
    }

    private static SortedMap<String, String> names(ContentFiles content) {
        SortedMap<String, String> names = new TreeMap<>();
        content.files().forEach((path, bytes) -> names.put(path, Revisions.sha256(bytes)));
        return names;
    }

    private static String digest(ContentFiles content) {
        return Revisions.sha256(names(content).toString().getBytes(StandardCharsets.UTF_8));
    }
}
