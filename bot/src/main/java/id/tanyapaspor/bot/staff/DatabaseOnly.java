package id.tanyapaspor.bot.staff;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Nothing of the service but its database, for commands: no lock on the folder, so that they work while the service runs. Not
 * annotated, so that the service itself does not find it.
 */
class DatabaseOnly {

    @Bean
    DataSource dataSource(Environment environment) {
        String file = "jdbc:sqlite:" + environment.getProperty("tanyapaspor.data", "data") + "/tanyapaspor.db";
        String url = environment.getProperty("tanyapaspor.storage.url", "");
        return new DriverManagerDataSource(url.isBlank() ? file : url,
                environment.getProperty("tanyapaspor.storage.user", ""),
                environment.getProperty("tanyapaspor.storage.password", ""));
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    AuditLog audit(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new AuditLog(jdbc, transactions);
    }
}
