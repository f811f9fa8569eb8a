package id.tanyapaspor.bot.recall;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Lease;
import id.tanyapaspor.bot.delivery.Leases;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Outgoing.Priority;
import id.tanyapaspor.bot.recall.Recall.Fate;
import id.tanyapaspor.bot.recall.Recall.State;
import id.tanyapaspor.knowledge.Language;

/**
 * Writes the corrections that were let go, a few each second and only as fast as they leave: a stop takes effect at once, and
 * nobody's answer waits behind a thousand notices. Chats that are done with are marked, so a restart goes on where it was.
 */
@Component
class RecallSender {

    /** So many seconds' worth may wait in the outbox. */
    private static final int AHEAD = 3;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Recalls recalls;
    private final Outbox outbox;
    private final CorrectionText text;
    private final Pulse pulse;

    RecallSender(JdbcClient sql, TransactionTemplate transaction, Recalls recalls, Outbox outbox, CorrectionText text,
            Pulse pulse) {
        this.sql = sql;
        this.transaction = transaction;
        this.recalls = recalls;
        this.outbox = outbox;
        this.text = text;
        this.pulse = pulse;
    }

    /** When the sender steps, how far, and whether it is this copy that does. */
    @Component
    static class Pulse {

        private final InstantSource clock;
        private final Lease lease;
        private final int pace;

        Pulse(InstantSource clock, Leases leases, RecallSettings settings) {
            this.clock = clock;
            lease = leases.of("recall");
            pace = settings.pace();
        }
    }

    /** A chat that is still to get its correction. */
    private record Next(String chat, String language) {}

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void run() {
        runOnce();
    }

    /** One second's worth; says whether there was anything to do. */
    boolean runOnce() {
        settleStopped();
        Optional<Recall> sending = recalls.sending();
        if (sending.isEmpty() || !pulse.lease.held()) {
            return false;
        }
        transaction.executeWithoutResult(_ -> step(sending.get(), pulse.clock.instant()));
        return true;
    }

    private void step(Recall recall, Instant now) {
        long waiting = settle(recall.id());
        List<Next> next = waiting >= (long) AHEAD * pulse.pace ? List.of() : next(recall.id());
        next.forEach(chat -> write(recall, chat, now));
        if (next.isEmpty() && waiting == 0) {
            recalls.end(recall.id(), State.DONE, now);
        }
    }

    /** What was on its way when somebody stopped arrives all the same. */
    private void settleStopped() {
        sql.sql("""
                select distinct r.recall from recall_chat r join recall c on c.id = r.recall
                where r.fate is null and c.state = 'stopped'
                """).query(String.class).list()
                .forEach(id -> transaction.executeWithoutResult(_ -> settle(id)));
    }

    /** Keeps what became of the rows that were written; how many still wait. */
    private long settle(String recall) {
        List<String> open = sql.sql("""
                select outbox from recall_chat where recall = :recall and outbox is not null and fate is null
                """).param("recall", recall).query(String.class).list();
        Map<String, Outbox.Fate> fates = outbox.fates(open);
        long waiting = 0;
        for (String row : open) {
            Fate fate = fate(Optional.ofNullable(fates.get(row)));
            waiting += fate == Fate.WAITING ? 1 : 0;
            if (fate != Fate.WAITING) {
                sql.sql("update recall_chat set fate = :fate where recall = :recall and outbox = :row")
                        .param("fate", fate.text()).param("recall", recall).param("row", row).update();
            }
        }
        return waiting;
    }

    /** A row that was cleared away had ended; how, nobody can tell any more. */
    private static Fate fate(Optional<Outbox.Fate> of) {
        return of.map(fate -> switch (fate) {
            case WAITING -> Fate.WAITING;
            case SENT -> Fate.SENT;
            case LOST -> Fate.LOST;
            case UNKNOWN -> Fate.UNKNOWN;
        }).orElse(Fate.UNKNOWN);
    }

    private List<Next> next(String recall) {
        return sql.sql("""
                select chat, language from recall_chat where recall = :recall and outbox is null and fate is null
                order by chat limit :pace
                """).param("recall", recall).param("pace", pulse.pace).query(Next.class).list();
    }

    /** To whoever cannot be reached nothing is written. */
    private void write(Recall recall, Next next, Instant now) {
        ChatId chat = ChatId.parse(next.chat());
        boolean gone = outbox.gone(chat);
        Optional<String> row = gone ? Optional.empty() : Optional.of(outbox.put(outgoing(recall, chat, next, now)));
        sql.sql("update recall_chat set outbox = :row, fate = :fate where recall = :recall and chat = :chat")
                .param("row", row.orElse(null)).param("fate", gone ? Fate.LOST.text() : null)
                .param("recall", recall.id()).param("chat", next.chat()).update();
    }

    /** Whoever owns the talk: a wrong answer is taken back even while an officer speaks. */
    private Outgoing outgoing(Recall recall, ChatId chat, Next next, Instant now) {
        String html = text.html(recall.words(), recall.target(),
                Language.valueOf(next.language().toUpperCase(Locale.ROOT)));
        return new Outgoing("recall:" + recall.id() + ":" + chat, chat, Message.text(html), now, Optional.empty(),
                Priority.NOTICE);
    }
}
