package id.tanyapaspor.bot.telegram;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The officers' group as the settings name it, and as it is called now. */
final class OfficerGroup {

    private static final Logger log = LoggerFactory.getLogger(OfficerGroup.class);

    private static final String CURRENT = """
            select current from forum_group where configured = :configured""";

    private static final String MOVED = """
            insert into forum_group (configured, current) values (:configured, :current)
            on conflict (configured) do update set current = excluded.current""";

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Optional<Long> configured;

    OfficerGroup(JdbcClient sql, TransactionOperations transaction, Optional<Long> configured) {
        this.sql = sql;
        this.transaction = transaction;
        this.configured = configured;
    }

    /** The number that it has now; asked of the database each time, as another copy may have learnt it. */
    Optional<Long> id() {
        return configured.map(id -> sql.sql(CURRENT).param("configured", id).query(Long.class).optional().orElse(id));
    }

    boolean is(long chat) {
        return chat < 0 && id().filter(id -> id == chat).isPresent();
    }

    void movedTo(long group) {
        configured.ifPresent(id -> {
            log.warn("The officers' group {} is now {}; please change TELEGRAM_OFFICER_GROUP when convenient", id,
                    group);
            transaction.executeWithoutResult(_ -> sql.sql(MOVED).param("configured", id).param("current", group)
                    .update());
        });
    }
}
