package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.time.InstantSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The right to do something that only one copy may do. It ends by itself when its holder falls silent. */
public final class Lease {

    private static final String TAKE = """
            insert into lease (name, holder, held_until) values (:name, :holder, :until)
            on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until
            where lease.holder = excluded.holder or lease.held_until <= :now""";

    private static final String GIVE_BACK = """
            delete from lease where name = :name and holder = :holder""";

    private final String name;
    private final String holder = Ids.next();
    private final Duration time;
    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private long asked = Long.MIN_VALUE;
    private boolean ours;

    Lease(String name, Duration time, JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        this.name = name;
        this.time = time;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether it is ours now: takes it when it is free, and holds on to it. To be asked before each step. */
    public synchronized boolean held() {
        long now = clock.millis();
        if (now < asked || now >= asked + time.toMillis() / 3) {
            // Nobody's until the answer is here: a failed question must not leave an old yes standing.
            ours = false;
            ours = transaction.execute(_ -> take(now)) == 1;
            asked = now;
        }
        return ours;
    }

    /** Lets another copy take over at once. */
    public synchronized void release() {
        if (ours) {
            sql.sql(GIVE_BACK).param("name", name).param("holder", holder).update();
            ours = false;
            asked = Long.MIN_VALUE;
        }
    }

    private int take(long now) {
        return sql.sql(TAKE)
                .param("name", name)
                .param("holder", holder)
                .param("until", now + time.toMillis())
                .param("now", now)
                .update();
    }
}
