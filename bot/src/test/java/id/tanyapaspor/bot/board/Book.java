package id.tanyapaspor.bot.board;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.desk.Handover;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;
import id.tanyapaspor.bot.staff.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes tickets and audit rows as the desk leaves them, at times that a test sets by Jakarta's clock. */
final class Book {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final JdbcClient sql;
    private final AuditLog audit;

    Book(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        audit = new AuditLog(sql, transactions);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
    }

    Entry entered(String number, String local) {
        return new Entry(number, at(local));
    }

    void audited(String local, String actor, String action, String ticket, String detail) {
        audit.append(at(local), actor, action, "ticket:" + ticket, detail);
    }

    /** A ticket that waits, until more is said of it. */
    final class Entry {

        private final String number;
        private final Instant entered;
        private String chat;
        private String state = "waiting";
        private String reason = "not_sure";
        private @Nullable PriorityReason lane;
        private @Nullable String office;
        private @Nullable String topic;
        private @Nullable String officer;
        private @Nullable Instant firstTaken;
        private @Nullable Instant taken;
        private @Nullable Instant answered;
        private @Nullable Instant closed;
        private @Nullable Outcome outcome;
        private @Nullable Boolean helped;
        private @Nullable String mergedInto;
        private @Nullable Instant reopened;

        private Entry(String number, Instant entered) {
            this.number = number;
            this.entered = entered;
            chat = "telegram:" + number;
        }

        Entry chat(String other) {
            chat = other;
            return this;
        }

        Entry reason(String other) {
            reason = other;
            return this;
        }

        Entry lane(PriorityReason other) {
            lane = other;
            return this;
        }

        Entry office(String other) {
            office = other;
            return this;
        }

        Entry topic(String other) {
            topic = other;
            return this;
        }

        Entry taken(String local, String by) {
            state = "active";
            officer = by;
            taken = at(local);
            firstTaken = firstTaken == null ? taken : firstTaken;
            return this;
        }

        Entry answered(String local) {
            state = "waiting_applicant";
            answered = answered == null ? at(local) : answered;
            return this;
        }

        Entry closed(String local, Outcome how) {
            state = "closed";
            closed = at(local);
            outcome = how;
            return this;
        }

        Entry mergedInto(String other) {
            mergedInto = other;
            return this;
        }

        Entry helped(boolean said) {
            helped = said;
            return this;
        }

        /** Back into the queue, as the desk does it. */
        Entry reopened(String local) {
            state = "waiting";
            reopened = at(local);
            officer = null;
            taken = null;
            closed = null;
            outcome = null;
            helped = null;
            return this;
        }

        void write() {
            var handover = new Handover("Rahasia: ada \"NIK\" saya", reason, List.of(),
                    List.of(new Handover.Line("applicant", "Rahasia juga")), "en");
            sql.sql("""
                    insert into ticket (number, id, chat, state, lane, lane_reason, entered_at, entry_place, first_taken_at,
                        handover, officer, officer_name, taken_at, answered_at, outcome, closed_at, helped, office, topic,
                        merged_into, reason)
                    values (:number, :id, :chat, :state, :lane, :laneReason, :entered, 4, :first, :handover, :officer,
                        :name, :taken, :answered, :outcome, :closed, :helped, :office, :topic, :merged, :reason)
                    """)
                    .param("number", number).param("id", Ids.next()).param("chat", chat).param("state", state)
                    .param("lane", lane == null ? "ordinary" : "priority").param("laneReason", text(lane))
                    .param("entered", entered.toEpochMilli()).param("first", millis(firstTaken))
                    .param("handover", JsonMapper.shared().writeValueAsString(handover))
                    .param("officer", officer == null ? null : "staff:" + officer.toLowerCase(Locale.ROOT))
                    .param("name", officer).param("taken", millis(taken)).param("answered", millis(answered))
                    .param("outcome", text(outcome)).param("closed", millis(closed))
                    .param("helped", helped == null ? null : helped ? 1 : 0).param("office", office)
                    .param("topic", topic).param("merged", mergedInto).param("reason", reason).update();
            if (reopened != null) {
                said("system", reopened, "desk.history.reopen");
            }
        }

        /** A line of the ticket's history; somebody may write anything. */
        void said(String author, Instant at, String body) {
            sql.sql("""
                    insert into ticket_message (id, ticket, at, author, actor, name, body)
                    values (:id, :ticket, :at, :author, :author, '', :body)
                    """).param("id", Ids.next()).param("ticket", number).param("at", at.toEpochMilli())
                    .param("author", author).param("body", body).update();
        }
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    private static @Nullable String text(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
