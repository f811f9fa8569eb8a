package id.tanyapaspor.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.bot.storage.TestStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * An empty, migrated database of its own: a SQLite file, or a database of one PostgreSQL server that lives as long as the
 * tests do. Migrations run once a kind; each database is a copy of the result.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Database kind;
    private final Path data;
    private final String url;
    private final TestStorage storage;

    private TestDatabase(Database kind, Path data, String url) {
        this.kind = kind;
        this.data = data;
        this.url = url;
        storage = new TestStorage(data, url, user());
    }

    public static TestDatabase open(Database kind) {
        try {
            Path data = Files.createTempDirectory("tanyapaspor");
            return switch (kind) {
                case SQLITE -> new TestDatabase(kind, data, SqliteTemplate.copyTo(data.resolve("tanyapaspor.db")));
                case POSTGRESQL -> new TestDatabase(kind, data, Server.database("test" + COUNT.incrementAndGet()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An existing, migrated database. */
    public static TestDatabase at(String url, Path data) {
        return new TestDatabase(url.startsWith("jdbc:sqlite:") ? Database.SQLITE : Database.POSTGRESQL, data, url);
    }

    public Database kind() {
        return kind;
    }

    public String url() {
        return url;
    }

    public DataSource dataSource() {
        return storage.dataSource();
    }

    public JdbcClient sql() {
        return JdbcClient.create(storage.sql());
    }

    public NamedParameterJdbcTemplate named() {
        return new NamedParameterJdbcTemplate(storage.sql());
    }

    public TransactionTemplate transaction() {
        return storage.transaction();
    }

    /** A folder that goes with the database. */
    public Path data() {
        return data;
    }

    /** Properties that start the whole service on this database; first let go of it with {@link #release()}. */
    public String[] properties() {
        return new String[]{ "TANYAPASPOR_DATA=" + data, "DATABASE_URL=" + url,
            "DATABASE_USER=" + user() };
    }

    /** Takes the database away: PostgreSQL ends all connections and takes none, SQLite's file is locked by somebody else. */
    public AutoCloseable outage() {
        return kind == Database.POSTGRESQL ? Server.outage(url) : lockedFile();
    }

    private AutoCloseable lockedFile() {
        try {
            var other = DriverManager.getConnection(url + "?busy_timeout=10000");
            other.createStatement().execute("begin exclusive");
            return other;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes our own connections and the lock, so that a service can be started on the database. */
    public void release() {
        try {
            storage.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        release();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    public String user() {
        return kind == Database.POSTGRESQL ? "postgres" : "";
    }

    private static void migrate(Database kind, Path data, String url) {
        try (TestStorage storage = new TestStorage(data, url, kind == Database.POSTGRESQL ? "postgres" : "")) {
            String vendor = kind == Database.POSTGRESQL ? "classpath:db/postgresql" : "classpath:db/sqlite";
            Flyway.configure().dataSource(storage.dataSource()).locations("classpath:db/migration", vendor).load()
                    .migrate();
            try (var connection = storage.dataSource().getConnection(); var sql = connection.createStatement()) {
                sql.execute(kind == Database.SQLITE ? "pragma wal_checkpoint(truncate)" : "select 1");
            }
        } catch (Exception e) {
            throw new IllegalStateException("Cannot migrate " + kind, e);
        }
    }

    private static final class SqliteTemplate {

        private static final byte[] FILE = make();

        static String copyTo(Path file) throws IOException {
            Files.write(file, FILE);
            return "jdbc:sqlite:" + file;
        }

        private static byte[] make() {
            try {
                Path data = Files.createTempDirectory("tanyapaspor");
                Path file = data.resolve("tanyapaspor.db");
                migrate(Database.SQLITE, data, "jdbc:sqlite:" + file);
                byte[] bytes = Files.readAllBytes(file);
                FileSystemUtils.deleteRecursively(data);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Server {

        private static final EmbeddedPostgres SERVER = start();

        static String database(String name) {
            JdbcClient.create(SERVER.getPostgresDatabase()).sql("create database " + name + " template migrated")
                    .update();
            return SERVER.getJdbcUrl("postgres", name);
        }

        static AutoCloseable outage(String url) {
            String name = url.replaceAll(".*/([^?]+).*", "$1");
            JdbcClient sql = JdbcClient.create(SERVER.getPostgresDatabase());
            sql.sql("alter database " + name + " allow_connections false").update();
            sql.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name").param("name", name)
                    .query().listOfRows();
            return () -> sql.sql("alter database " + name + " allow_connections true").update();
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setServerConfig("timezone", "Pacific/Chatham") // a zone that nothing may depend on
                        .setServerConfig("fsync", "on") // as in earnest, so that measurements are honest
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                JdbcClient.create(server.getPostgresDatabase()).sql("create database migrated").update();
                Path data = Files.createTempDirectory("tanyapaspor");
                migrate(Database.POSTGRESQL, data, server.getJdbcUrl("postgres", "migrated"));
                FileSystemUtils.deleteRecursively(data);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
