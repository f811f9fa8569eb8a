package id.tanyapaspor.bot.delivery;

import java.time.InstantSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Elects, among several copies on one database, the one that does what only one may do. */
@Component
public class Leases {

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final DeliverySettings settings;

    Leases(JdbcClient sql, TransactionOperations transaction, InstantSource clock, DeliverySettings settings) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    /** A lease by name, not yet held; one object per copy and name. */
    public Lease of(String name) {
        return new Lease(name, settings.election(), sql, transaction, clock);
    }

    /** Ends all leases; only for a copy that knows itself alone. */
    void clear() {
        sql.sql("delete from lease").update();
    }
}
