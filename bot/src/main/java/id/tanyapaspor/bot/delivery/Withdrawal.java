package id.tanyapaspor.bot.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the rows of stopped broadcasts out of the outbox. */
final class Withdrawal {

    /** One that is on its way is either sent, or comes back and then finds that it may never leave again. */
    private static final String HOLD = """
            update outbox set not_before = 9000000000000000
            where status = 'sending' and not_before < 9000000000000000 and key in (
                select 'broadcast ' || c.broadcast || ' ' || c.chat from broadcast_chat c
                join broadcast b on b.name = c.broadcast
                where c.status = 'handed' and b.stopped_at is not null and b.ended_at is null)""";

    private static final String WITHDRAW = """
            update outbox set status = 'dropped', reason = 'withdrawn', finished_at = :now
            where status = 'waiting' and key in (
                select 'broadcast ' || c.broadcast || ' ' || c.chat from broadcast_chat c
                join broadcast b on b.name = c.broadcast
                where c.status = 'handed' and b.stopped_at is not null and b.ended_at is null)""";

    private static final String STOPPED = """
            update broadcast_chat set status = 'stopped'
            where status = 'handed' and exists (
                select 1 from outbox o
                where o.key = 'broadcast ' || broadcast_chat.broadcast || ' ' || broadcast_chat.chat
                    and o.status = 'dropped' and o.reason = 'withdrawn')""";

    private final JdbcClient sql;

    Withdrawal(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the caller's transaction. */
    void run(long now) {
        sql.sql(HOLD).update();
        if (sql.sql(WITHDRAW).param("now", now).update() > 0) {
            sql.sql(STOPPED).update();
        }
    }
}
