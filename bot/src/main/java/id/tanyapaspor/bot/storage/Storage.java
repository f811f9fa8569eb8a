package id.tanyapaspor.bot.storage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The data source, its transactions and errors, and the clock. */
@Configuration(proxyBeanMethods = false)
class Storage {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Database database(StorageSettings settings) {
        return settings.sqlite() ? Database.SQLITE : Database.POSTGRESQL;
    }

    @Bean
    FolderLock folderLock(StorageSettings settings) {
        return FolderLock.of(settings.folder());
    }

    /** @param lock held from before the first connection until after the last */
    @Bean
    HikariDataSource dataSource(StorageSettings settings, FolderLock lock) {
        return open(settings);
    }

    static HikariDataSource open(StorageSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("storage");
        pool.setMaximumPoolSize(settings.connections());
        pool.setConnectionTimeout(settings.patience().toMillis());
        if (settings.sqlite()) {
            pool.setDataSource(sqlite(settings));
            pool.setExceptionOverride(new SqliteErrors());
        } else {
            postgresql(settings, pool);
        }
        return new HikariDataSource(pool);
    }

    @Bean
    SQLExceptionTranslator sqlErrors(Database database) {
        return database == Database.SQLITE ? new SqliteErrors() : new SQLExceptionSubclassTranslator();
    }

    @Bean
    JdbcTransactionManager transactionManager(
            StorageSettings settings, DataSource dataSource, SQLExceptionTranslator errors) {
        JdbcTransactionManager manager = settings.sqlite()
                ? new OneWriter(dataSource, settings.patience())
                : new JdbcTransactionManager(dataSource);
        manager.setExceptionTranslator(errors);
        manager.setRollbackOnCommitFailure(true); // a full disk shows at commit
        return manager;
    }

    private static void postgresql(StorageSettings settings, HikariConfig pool) {
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        Map.of( // as strings: the pool passes over other values without a word
                "ApplicationName", "tanyapaspor",
                "connectTimeout", seconds(settings.patience()),
                "socketTimeout", seconds(settings.silence()),
                "tcpKeepAlive", "true",
                "logServerErrorDetail", "false") // details quote rows, and rows quote people
                .forEach(pool::addDataSourceProperty);
    }

    private static String seconds(Duration time) {
        return Long.toString(Math.max(1, time.toSeconds()));
    }

    /** Readers beside one writer (WAL), nothing lost at a power cut (FULL), no transaction that starts as a reader. */
    private static DataSource sqlite(StorageSettings settings) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) settings.patience().toMillis());
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(settings.url());
        return source;
    }
}
