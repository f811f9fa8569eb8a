package id.tanyapaspor.bot.storage;

import java.nio.file.Path;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Storage as the service builds it, for tests without a Spring context. */
public final class TestStorage implements AutoCloseable {

    private final FolderLock lock;
    private final HikariDataSource dataSource;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    public TestStorage(Path data, String url, String user) {
        this(new StorageSettings(data, url, user, "", 10, Duration.ofSeconds(5), Duration.ofSeconds(20)));
    }

    TestStorage(StorageSettings settings) {
        Storage storage = new Storage();
        lock = storage.folderLock(settings);
        dataSource = storage.dataSource(settings, lock);
        sql = new JdbcTemplate(dataSource);
        var errors = storage.sqlErrors(storage.database(settings));
        sql.setExceptionTranslator(errors);
        transaction = new TransactionTemplate(storage.transactionManager(settings, dataSource, errors));
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate sql() {
        return sql;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() throws Exception {
        dataSource.close();
        lock.close();
    }
}
