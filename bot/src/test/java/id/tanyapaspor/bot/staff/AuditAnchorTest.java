package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class AuditAnchorTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(AuditAnchor.class);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final TestDatabase database;
    private final TestStaff staff;

    AuditAnchorTest(TestDatabase database) {
        this.database = database;
        staff = new TestStaff(database);
        staff.audit.append(Instant.EPOCH, "staff:sari", "login", "account:sari", "");
    }

    @BeforeEach
    void listen() {
        lines.start();
        LOG.setLevel(Level.INFO);
        LOG.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(lines);
        LOG.setLevel(null);
    }

    private AuditAnchor copy() {
        return new AuditAnchor(staff.audit, database.sql(), staff.clock, staff.settings);
    }

    private List<String> lines() {
        return lines.list.stream().map(line -> line.getLevel() + " " + line.getFormattedMessage()).toList();
    }

    @DatabaseTest
    void there_is_one_line_a_day_however_often_the_service_starts() {
        String first = staff.audit.verify().head();
        assertThat(copy().latest()).isEmpty();
        assertThat(copy().runOnce()).isTrue();
        assertThat(copy().runOnce()).isFalse();
        staff.clock.pass(Duration.ofHours(13)); // 23.00 in Jakarta
        assertThat(copy().runOnce()).isFalse();
        staff.clock.pass(Duration.ofHours(2));
        staff.audit.append(Instant.EPOCH, "staff:sari", "logout", "account:sari", "");
        assertThat(copy().runOnce()).isTrue();
        assertThat(lines()).containsExactly("INFO Audit anchor: 1 rows, " + first,
                "INFO Audit anchor: 2 rows, " + staff.audit.verify().head());
        assertThat(copy().latest().orElseThrow().verdict()).isEqualTo(staff.audit.verify());
    }

    @DatabaseTest
    void a_broken_chain_is_an_error_in_the_log_and_stays_known() {
        database.sql().sql("update audit set actor = 'staff:budi'").update();
        assertThat(copy().runOnce()).isTrue();
        assertThat(lines()).containsExactly("ERROR The audit chain is broken: row 1 was changed");
        assertThat(copy().latest().orElseThrow().verdict().fault()).contains("row 1 was changed");
    }
}
