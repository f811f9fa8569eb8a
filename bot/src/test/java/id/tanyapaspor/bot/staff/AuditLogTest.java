package id.tanyapaspor.bot.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;

import static org.assertj.core.api.Assertions.assertThat;

class AuditLogTest {

    @DatabaseTest
    void an_untouched_chain_is_whole(TestDatabase database) {
        AuditLog audit = log(database, 3);
        assertThat(audit.verify().fault()).isEmpty();
        assertThat(audit.verify().rows()).isEqualTo(3);
    }

    @DatabaseTest
    void a_changed_row_is_found(TestDatabase database) {
        AuditLog audit = log(database, 5);
        database.sql().sql("update audit set detail = 'nothing happened' where seq = 3").update();
        assertThat(audit.verify().fault()).contains("row 3 was changed");
    }

    @DatabaseTest
    void a_changed_row_whose_hash_was_made_to_fit_is_found(TestDatabase database) {
        AuditLog audit = log(database, 5);
        AuditLog other = log(TestDatabase.open(Database.SQLITE), 5);
        assertThat(other.verify().head()).isEqualTo(audit.verify().head());
        database.sql().sql("update audit set hash = 'x', detail = 'y' where seq = 3").update();
        database.sql().sql("update audit set previous = 'x' where seq = 4").update();
        assertThat(audit.verify().fault()).contains("row 3 was changed");
    }

    @DatabaseTest
    void a_missing_row_is_found_in_the_middle_and_at_the_end(TestDatabase database) {
        AuditLog audit = log(database, 5);
        database.sql().sql("delete from audit where seq = 5").update();
        assertThat(audit.verify().fault().orElseThrow()).contains("ends at row 4", "should end at row 5");
        database.sql().sql("delete from audit where seq = 2").update();
        assertThat(audit.verify().fault()).contains("row 2 is missing");
    }

    @DatabaseTest
    void fields_cannot_be_shifted_into_each_other(TestDatabase database) {
        var audit = new AuditLog(database.sql(), database.transaction().getTransactionManager());
        audit.append(Instant.EPOCH, "a", "bc", "d", "");
        database.sql().sql("update audit set actor = 'ab', action = 'c'").update();
        assertThat(audit.verify().fault()).contains("row 1 was changed");
    }

    @DatabaseTest
    void many_may_write_at_once(TestDatabase database) throws Exception {
        AuditLog audit = log(database, 0);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> acts = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                acts.add(people.submit(() -> audit.append(Instant.now(), "staff:x", "act", "thing", "")));
            }
            for (Future<?> act : acts) {
                act.get();
            }
        }
        assertThat(audit.verify().fault()).isEmpty();
        assertThat(audit.verify().rows()).isEqualTo(50);
    }

    @DatabaseTest
    void what_is_rolled_back_leaves_no_gap(TestDatabase database) {
        AuditLog audit = log(database, 1);
        database.transaction().executeWithoutResult(status -> {
            audit.append(Instant.EPOCH, "staff:x", "act", "thing", "");
            status.setRollbackOnly();
        });
        audit.append(Instant.EPOCH, "staff:x", "act", "thing", "");
        assertThat(audit.verify().fault()).isEmpty();
        assertThat(audit.verify().rows()).isEqualTo(2);
    }

    @DatabaseTest
    void a_row_that_was_put_at_the_end_is_found(TestDatabase database) {
        AuditLog audit = log(database, 3);
        database.sql().sql("""
                insert into audit (seq, at, actor, action, subject, detail, previous, hash)
                select 4, at, actor, action, subject, detail, hash, hash from audit where seq = 3
                """).update();
        assertThat(audit.verify().fault()).contains("row 4 was changed");
    }

    @DatabaseTest
    void the_chain_is_checked_while_others_write(TestDatabase database) throws Exception {
        AuditLog audit = log(database, 10);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = people.submit(() -> {
                for (int i = 0; i < 200; i++) {
                    audit.append(Instant.EPOCH, "staff:x", "act", "thing", "");
                }
            });
            do {
                assertThat(audit.verify().fault()).isEmpty();
            } while (!writer.isDone());
            writer.get();
        }
        assertThat(audit.verify().rows()).isEqualTo(210);
    }

    @DatabaseTest
    void rows_are_found_by_person_action_and_subject_newest_first(TestDatabase database) {
        AuditLog audit = log(database, 12);
        audit.append(Instant.EPOCH, "staff:budi", "ticket.note", "ticket:T-7", "");
        audit.append(Instant.EPOCH, "system", "account.lock", "account:sari", "PT15M");
        assertThat(found(audit, "", "", "", Long.MAX_VALUE)).startsWith(14L, 13L, 12L).hasSize(14);
        assertThat(found(audit, "staff:budi", "", "", Long.MAX_VALUE)).containsExactly(13L);
        assertThat(found(audit, "", "ticket.", "t-7", Long.MAX_VALUE)).containsExactly(13L, 7L);
        assertThat(found(audit, "staff:sari", "ticket.take", "T-7", Long.MAX_VALUE)).containsExactly(7L);
        assertThat(found(audit, "", "account", "", Long.MAX_VALUE)).containsExactly(14L);
        assertThat(found(audit, "", "", "", 3)).containsExactly(2L, 1L);
        assertThat(found(audit, "' or 1=1 --", "", "", Long.MAX_VALUE)).isEmpty();
    }

    private static List<Long> found(AuditLog audit, String actor, String action, String subject, long before) {
        return audit.search(new AuditLog.Filter(actor, action, subject, before), 100).stream()
                .map(AuditLog.Entry::seq).toList();
    }

    private static AuditLog log(TestDatabase database, int rows) {
        var audit = new AuditLog(database.sql(), database.transaction().getTransactionManager());
        for (int i = 1; i <= rows; i++) {
            audit.append(Instant.ofEpochSecond(i), "staff:sari", "ticket.take", "ticket:T-" + i, "alasan " + i);
        }
        return audit;
    }
}
