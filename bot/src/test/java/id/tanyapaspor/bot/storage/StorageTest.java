package id.tanyapaspor.bot.storage;

import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TanyaPaspor;
import id.tanyapaspor.bot.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

class StorageTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAUrlTheDatabaseIsAFileInTheDataFolder() {
        StorageSettings settings = settings("");
        assertThat(settings.url()).isEqualTo("jdbc:sqlite:" + folder.resolve("tanyapaspor.db"));
        assertThat(settings.folder()).isEqualTo(folder);
    }

    @Test
    void aSqliteFileElsewhereLocksTheFolderInWhichItStands() {
        assertThat(settings("jdbc:sqlite:/srv/x/y.db?cache=shared").folder()).isEqualTo(Path.of("/srv/x"));
    }

    @Test
    void sqliteWritesAheadSyncsFullyAndKeepsForeignKeys() throws Exception {
        try (TestStorage storage = new TestStorage(folder, "", "")) {
            JdbcClient sql = JdbcClient.create(storage.dataSource());
            assertThat(pragma(sql, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(sql, "synchronous")).isEqualTo("2");
            assertThat(pragma(sql, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(sql, "busy_timeout")).isEqualTo("5000");
            assertThat(storage.dataSource().getMaximumPoolSize()).isEqualTo(10);
        }
    }

    @DatabaseTest
    void transactionsThatReadBeforeTheyWriteDoNotFailWhenManyDoSo(TestDatabase database) throws Exception {
        JdbcClient sql = database.sql();
        sql.sql("insert into lane (chat, state) values ('a', '0')").update();
        Callable<Integer> increment = () -> database.transaction().execute(_ -> {
            sql.sql("update lane set failures = failures where chat = 'a'").update();
            int state = sql.sql("select state from lane").query(Integer.class).single();
            return sql.sql("update lane set state = :state").param("state", "" + (state + 1)).update();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(IntStream.range(0, 200).mapToObj(_ -> increment).toList())) {
                assertThat(result.get()).isEqualTo(1);
            }
        }
        assertThat(sql.sql("select state from lane").query(String.class).single()).isEqualTo("200");
    }

    @DatabaseTest
    void afterAnOutageTransactionsAreWholeAgain(TestDatabase database) throws Exception {
        JdbcClient sql = database.sql();
        try (AutoCloseable _ = database.outage()) {
            assertThatThrownBy(() -> add(database, "during", false)).isInstanceOf(RuntimeException.class);
        }
        for (int i = 0; i < 20; i++) { // as many as there are connections, and more
            String chat = "after " + i;
            assertThatThrownBy(() -> add(database, chat, true)).hasMessage("told to fail");
        }
        add(database, "whole", false);
        assertThat(sql.sql("select chat from lane").query(String.class).list()).containsExactly("whole");
    }

    @DatabaseTest
    void aServerThatFallsSilentCountsAsGone(TestDatabase database) throws Exception {
        assumeThat(database.kind()).isEqualTo(Database.POSTGRESQL);
        try (SilentProxy proxy = new SilentProxy(database.url());
                TestStorage storage = new TestStorage(
                        new StorageSettings(folder, proxy.url(), "postgres", "", 2, Duration.ofSeconds(5),
                                Duration.ofSeconds(1)))) {
            assertThat(storage.sql().queryForObject("select 1", Integer.class)).isEqualTo(1);
            assertThatThrownBy(() -> storage.transaction().executeWithoutResult(_ -> {
                storage.sql().update("insert into lane (chat) values ('a')");
                proxy.fallSilent();
                storage.sql().update("insert into lane (chat) values ('b')");
            })).isInstanceOfSatisfying(TransactionSystemException.class, e -> assertThat(e.getOriginalException())
                    .hasRootCauseInstanceOf(SocketTimeoutException.class));
        }
    }

    @Test
    void onAFullDiskStoringFailsAndWhatIsStoredStays() throws Exception {
        String file = "jdbc:sqlite:" + folder.resolve("small.db");
        int stored = 0;
        try (TestStorage full = new TestStorage(folder, file + "?max_page_count=20", "")) {
            full.sql().execute("create table note (text text)");
            for (; stored < 1000; stored++) {
                full.transaction().executeWithoutResult(
                        _ -> full.sql().update("insert into note values (?)", "x".repeat(2000)));
            }
        } catch (TransactionSystemException e) { // SQLite had rolled back by itself
            assertThat(e.getOriginalException()).isInstanceOf(DataAccessResourceFailureException.class)
                    .hasMessageContaining("SQLITE_FULL");
        }
        try (TestStorage larger = new TestStorage(folder, file, "")) {
            larger.sql().update("insert into note values ('room again')");
            assertThat(larger.sql().queryForObject("select count(*) from note", Integer.class)).isEqualTo(stored + 1);
            assertThat(stored).isBetween(10, 100);
        }
    }

    private static void add(TestDatabase database, String chat, boolean fail) {
        database.transaction().executeWithoutResult(_ -> {
            database.sql().sql("insert into lane (chat) values (:chat)").param("chat", chat).update();
            if (fail) {
                throw new IllegalStateException("told to fail");
            }
        });
    }

    @Test
    void aSecondCopyOnTheSameFolderIsRefusedAndSaysWhoHasIt() throws Exception {
        try (TestStorage _ = new TestStorage(folder, "", "")) {
            assertThatThrownBy(() -> new TestStorage(folder, "", "").close())
                    .isInstanceOf(FolderLock.AlreadyRunning.class)
                    .hasMessage("Another copy (process %d) is using %s", ProcessHandle.current().pid(), folder);
        }
        new TestStorage(folder, "", "").close();
    }

    @Test
    void theOperatorIsToldWhatToDoAboutASecondCopy() {
        var cause = new FolderLock.AlreadyRunning(folder, "12");
        var analysis = new AlreadyRunningAnalyzer().analyze(new IllegalStateException(cause));
        assertThat(analysis.getDescription()).contains("process 12");
        assertThat(analysis.getAction()).contains("TANYAPASPOR_DATA");
    }

    @Test
    void theServiceKeepsItsFileInTheFolderThatTheEnvironmentNames() {
        try (var _ = start("--TANYAPASPOR_DATA=" + folder.resolve("new"))) {
            assertThat(folder.resolve("new/tanyapaspor.db")).exists();
        }
    }

    @DatabaseTest
    void theServiceStartsOnAnEmptyDatabaseAndFindsItAgain(TestDatabase database) {
        database.release();
        try (ConfigurableApplicationContext service = start(database)) {
            service.getBean(JdbcClient.class).sql("insert into lane (chat) values ('a')").update();
        }
        try (ConfigurableApplicationContext service = start(database)) {
            assertThat(service.getBean(JdbcClient.class).sql("select chat from lane").query(String.class).list())
                    .containsExactly("a");
        }
    }

    @DatabaseTest
    void healthTellsOfTheDatabase(TestDatabase database) {
        database.release();
        try (ConfigurableApplicationContext service = start(database)) {
            HealthEndpoint health = service.getBean(HealthEndpoint.class);
            assertThat(health.healthForPath("db").getStatus()).isEqualTo(Status.UP);
            service.getBean(HikariDataSource.class).close();
            assertThat(health.healthForPath("db").getStatus()).isEqualTo(Status.DOWN);
        }
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return start(Arrays.stream(database.properties()).map("--"::concat).toArray(String[]::new));
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(TanyaPaspor.class).properties("server.port=0").bannerMode(Banner.Mode.OFF)
                .run(arguments);
    }

    private static String pragma(JdbcClient sql, String name) {
        return sql.sql("pragma " + name).query(String.class).single();
    }

    private StorageSettings settings(String url) {
        return new StorageSettings(folder, url, "", "", 10, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }
}
