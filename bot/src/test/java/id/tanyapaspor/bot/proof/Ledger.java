package id.tanyapaspor.bot.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.sqlite.SQLiteDataSource;

/** What the service's own database says of a run. */
final class Ledger {

    private static final String FILE = "tanyapaspor.db";

    private static final String OPEN = """
            select (select count(*) from inbox where status = 'waiting')
                + (select count(*) from outbox where status in ('waiting', 'sending'))""";

    private static final String UPDATES = """
            select i.id, i.lane, cast(i.update_id as integer) as number, i.status, i.done_at,
                i.id in (select substr(key, 1, instr(key, ':') - 1) from outbox where kind = 'text') as answered
            from inbox i where i.timer is null order by i.id""";

    private static final String ANSWERS = """
            select id, chat, substr(key, 1, instr(key, ':') - 1) as "update", status, message_id as message,
                (select group_concat(p.message_id) from sent_part p where p.outbox_key = outbox.key) as parts
            from outbox where kind = 'text' order by id""";

    private final JdbcClient sql;

    private Ledger(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        sql = JdbcClient.create(source);
    }

    /** A message that came in, and whether something was said under its name. */
    record Update(String id, String lane, long number, String status, long doneAt, boolean answered) {}

    /** Something that was said: about which update, and which messages it became. */
    record Said(String id, String chat, String update, String status, @Nullable Long message, @Nullable String parts) {}

    static Ledger of(Path data) {
        return new Ledger(data.resolve(FILE));
    }

    /**
     * The rows that a killed process had in hand: sent perhaps, marked as sent not. Read from a copy, so that the next
     * process finds everything as the kill left it.
     */
    static Set<String> inHand(Path data) {
        try {
            if (!Files.exists(data.resolve(FILE))) {
                return Set.of();
            }
            Path copy = Files.createTempDirectory("killed");
            for (String file : List.of(FILE, FILE + "-wal")) {
                if (Files.exists(data.resolve(file))) {
                    Files.copy(data.resolve(file), copy.resolve(file));
                }
            }
            Set<String> rows = of(copy).sending();
            FileSystemUtils.deleteRecursively(copy);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether so many updates came in and nothing is left to do. */
    boolean done(int updates) {
        return sql.sql("select count(*) from inbox where timer is null").query(Long.class).single() >= updates
                && sql.sql(OPEN).query(Long.class).single() == 0;
    }

    List<Update> updates() {
        return sql.sql(UPDATES).query(Update.class).list();
    }

    List<Said> said() {
        return sql.sql(ANSWERS).query(Said.class).list();
    }

    private Set<String> sending() {
        boolean migrated = sql.sql("select count(*) from sqlite_master where name = 'outbox'").query(Long.class)
                .single() > 0;
        return migrated
                ? new HashSet<>(sql.sql("select id from outbox where status = 'sending'").query(String.class).list())
                : Set.of();
    }
}
