package id.tanyapaspor.bot.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that staff sent, in the database: they are in its backup, and every copy has them. */
@Component
public class StoredFiles {

    private final JdbcClient jdbc;

    public StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file, in the caller's transaction; `about` is what it belongs to, such as a ticket's number. */
    public void put(StoredFile file, String about, byte[] content, Instant now) {
        jdbc.sql("""
                insert into stored_file (id, chat, about, name, type, size, content, made_at)
                values (:id, :chat, :about, :name, :type, :size, :content, :now)
                """).param("id", file.id()).param("chat", file.chat()).param("about", about)
                .param("name", file.name()).param("type", file.type().name()).param("size", file.size())
                .param("content", content).param("now", now.toEpochMilli()).update();
    }

    public Optional<StoredFile> find(String id) {
        return jdbc.sql("""
                select id, chat, name, type, size, content is not null as kept from stored_file where id = :id
                """).param("id", id).query(StoredFiles::file).optional();
    }

    /** Its bytes, as long as they are kept. */
    public Optional<byte[]> content(String id) {
        return jdbc.sql("select content from stored_file where id = :id and content is not null").param("id", id)
                .query((row, n) -> row.getBytes(1)).optional();
    }

    /** Those of these whose bytes are there no more. */
    public Set<String> forgotten(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from stored_file where id in (:ids) and content is null")
                        .param("ids", ids).query(String.class).list());
    }

    /** What the files that are kept since before a moment belong to, in order, after one. */
    public List<String> keptSince(Instant before, String after, int most) {
        return jdbc.sql("""
                select distinct about from stored_file
                where content is not null and made_at < :before and about > :after order by about limit :most
                """).param("before", before.toEpochMilli()).param("after", after).param("most", most)
                .query(String.class).list();
    }

    /** Deletes the bytes of all files that belong to one of these; that there was a file stays known. Says how many. */
    public int forget(Collection<String> about) {
        return about.isEmpty()
                ? 0
                : jdbc.sql("update stored_file set content = null where about in (:about) and content is not null")
                        .param("about", about).update();
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        return new StoredFile(row.getString("id"), row.getString("chat"), row.getString("name"),
                FileType.valueOf(row.getString("type")), row.getLong("size"), row.getBoolean("kept"));
    }
}
