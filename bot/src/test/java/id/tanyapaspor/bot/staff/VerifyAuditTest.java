package id.tanyapaspor.bot.staff;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyAuditTest {

    @DatabaseTest
    void the_command_checks_the_chain_beside_a_running_service(TestDatabase database) {
        var audit = new AuditLog(database.sql(), database.transaction().getTransactionManager());
        audit.append(Instant.EPOCH, "staff:sari", "login", "account:sari", "");
        var said = new ByteArrayOutputStream();
        assertThat(VerifyAudit.run(arguments(database), new PrintStream(said))).isZero();
        assertThat(said.toString()).contains("OK: 1 rows");
        database.sql().sql("update audit set actor = 'staff:budi'").update();
        assertThat(VerifyAudit.run(arguments(database), new PrintStream(said))).isEqualTo(1);
        assertThat(said.toString()).contains("BROKEN: row 1 was changed");
    }

    private static String[] arguments(TestDatabase database) {
        return Arrays.stream(database.properties()).map(property -> "--" + property).toArray(String[]::new);
    }
}
