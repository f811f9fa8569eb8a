package id.tanyapaspor.bot.delivery;

import id.tanyapaspor.bot.storage.Database;
import org.springframework.stereotype.Component;

/** Cleans up after a process that was killed. Among several copies, leases run out by themselves instead. */
@Component
final class Recovery {

    private final Database database;
    private final Leases leases;
    private final Departures departures;

    Recovery(Database database, Leases leases, Departures departures) {
        this.database = database;
        this.leases = leases;
        this.departures = departures;
    }

    /** A SQLite file belongs to one process, so whatever stands in it as held or in hand is the dead one's. */
    void run() {
        if (database == Database.SQLITE) {
            leases.clear();
            departures.recoverAll();
        }
    }
}
