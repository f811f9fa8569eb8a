package id.tanyapaspor.bot.delivery;

import java.time.InstantSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits, and what was set aside; counted when somebody looks. */
@Component
final class Gauges implements MeterBinder {

    private static final String INBOX = """
            select count(*) from inbox where status = 'waiting' and due_at <= :now""";

    private static final String OLDEST = """
            select coalesce(:now - min(due_at), 0) from inbox where status = 'waiting' and due_at <= :now""";

    private static final String POISON = """
            select count(*) from inbox where status = 'poison' and :now > 0""";

    private static final String OUTBOX = """
            select count(*) from outbox where status in ('waiting', 'sending') and not_before <= :now""";

    private static final String REFUSED = """
            select count(*) from outbox where status in ('refused', 'unknown') and :now > 0""";

    private final JdbcClient sql;
    private final InstantSource clock;

    Gauges(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        bind(meters, "tanyapaspor.inbox.waiting", "Updates that wait to be handled", INBOX);
        bind(meters, "tanyapaspor.inbox.oldest", "Milliseconds for which the oldest of them has waited", OLDEST);
        bind(meters, "tanyapaspor.inbox.poison", "Updates that were set aside", POISON);
        bind(meters, "tanyapaspor.outbox.waiting", "Messages that wait to be sent", OUTBOX);
        bind(meters, "tanyapaspor.outbox.refused", "Messages that never arrived, or perhaps never", REFUSED);
    }

    private void bind(MeterRegistry meters, String name, String description, String query) {
        Gauge.builder(name, () -> sql.sql(query).param("now", clock.millis()).query(Long.class).single())
                .description(description).register(meters);
    }
}
