package id.tanyapaspor.bot.storage;

import java.nio.file.Path;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SqliteErrorsTest {

    @TempDir
    private Path folder;

    @DatabaseTest
    void aSecondRowOfTheSameKeyIsADuplicateOnBothDatabases(TestDatabase database) {
        database.sql().sql("insert into lane (chat) values ('a')").update();
        assertThatThrownBy(() -> database.sql().sql("insert into lane (chat) values ('a')").update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @DatabaseTest
    void aBrokenRuleIsAViolationOnBothDatabases(TestDatabase database) {
        assertThatThrownBy(() -> database.sql().sql("insert into lane (chat) values (null)").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aFullDiskIsAFailureOfTheResource() throws Exception {
        try (var full = connect()) {
            JdbcTemplate sql = sql(full);
            sql.execute("create table note (text text)");
            sql.execute("pragma max_page_count = 2");
            assertThatThrownBy(() -> sql.update("insert into note values (?)", "x".repeat(100_000)))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsAFailureOfTheResource() throws Exception {
        java.nio.file.Files.writeString(folder.resolve("x.db"), "no database ".repeat(1000));
        try (var broken = connect()) {
            assertThatThrownBy(() -> sql(broken).execute("create table note (text text)"))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
    }

    @Test
    void aFileThatAnotherKeepsLockedIsALockThatWasNotHad() throws Exception {
        try (var one = connect(); var other = connect()) {
            sql(one).execute("create table note (text text)");
            sql(one).execute("begin exclusive");
            sql(other).execute("pragma busy_timeout = 10");
            assertThatThrownBy(() -> sql(other).update("insert into note values ('a')"))
                    .isInstanceOf(CannotAcquireLockException.class);
        }
    }

    private SingleConnectionDataSource connect() {
        return new SingleConnectionDataSource("jdbc:sqlite:" + folder.resolve("x.db"), true);
    }

    private static JdbcTemplate sql(SingleConnectionDataSource source) {
        JdbcTemplate sql = new JdbcTemplate(source);
        sql.setExceptionTranslator(new SqliteErrors());
        return sql;
    }
}
