package id.tanyapaspor.bot.staff;

import java.io.PrintStream;

import javax.sql.DataSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import id.tanyapaspor.bot.staff.AuditLog.Verdict;

/** The command `--verify-audit`: checks the chain, beside a running service if there is one, and says so in the exit code. */
public final class VerifyAudit {

    public static final String OPTION = "--verify-audit";

    private VerifyAudit() {}

    /** 0 when the chain is whole, 1 when it is broken. */
    public static int run(String[] arguments, PrintStream out) {
        var application = new SpringApplicationBuilder(Reader.class).web(WebApplicationType.NONE).logStartupInfo(false);
        try (var context = application.run(arguments)) {
            Verdict verdict = context.getBean(AuditLog.class).verify();
            verdict.fault().ifPresentOrElse(fault -> out.println("BROKEN: " + fault),
                    () -> out.println("OK: " + verdict.rows() + " rows, head " + verdict.head()));
            return verdict.fault().isPresent() ? 1 : 0;
        }
    }

    /**
     * Nothing of the service but its database: no lock on the folder, so that it works while the service runs. Not annotated,
     * so that the service itself does not find it.
     */
    static class Reader {

        @Bean
        DataSource dataSource(Environment environment) {
            String file = "jdbc:sqlite:" + environment.getProperty("tanyapaspor.data", "data") + "/tanyapaspor.db";
            String url = environment.getProperty("tanyapaspor.storage.url", "");
            return new DriverManagerDataSource(url.isBlank() ? file : url,
                    environment.getProperty("tanyapaspor.storage.user", ""),
                    environment.getProperty("tanyapaspor.storage.password", ""));
        }

        @Bean
        AuditLog audit(DataSource database) {
            return new AuditLog(JdbcClient.create(database), new JdbcTransactionManager(database));
        }
    }
}
