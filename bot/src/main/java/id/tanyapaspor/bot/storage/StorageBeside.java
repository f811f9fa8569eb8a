package id.tanyapaspor.bot.storage;

import java.time.InstantSource;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database for a command: the service's own, but without the lock on its folder, so that it works while the service
 * runs. Not annotated as a configuration, so that the service itself does not find it.
 */
@EnableConfigurationProperties(StorageSettings.class)
public class StorageBeside {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    HikariDataSource dataSource(StorageSettings settings) {
        return Storage.open(settings);
    }

    @Bean
    JdbcTemplate jdbcTemplate(StorageSettings settings, DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setExceptionTranslator(errors(settings));
        return template;
    }

    @Bean
    NamedParameterJdbcTemplate named(JdbcTemplate template) {
        return new NamedParameterJdbcTemplate(template);
    }

    @Bean
    JdbcClient jdbc(NamedParameterJdbcTemplate named) {
        return JdbcClient.create(named);
    }

    @Bean
    JdbcTransactionManager transactions(StorageSettings settings, DataSource database) {
        return new Storage().transactionManager(settings, database, errors(settings));
    }

    @Bean
    TransactionTemplate transaction(JdbcTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    private static SQLExceptionTranslator errors(StorageSettings settings) {
        Storage storage = new Storage();
        return storage.sqlErrors(storage.database(settings));
    }
}
