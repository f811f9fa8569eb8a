package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Inbox;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.delivery.TestDelivery;
import id.tanyapaspor.bot.files.StoredFiles;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

/** One copy of the room on a database, facing the stub; its clock and its loops move when the test says so. */
final class Rig implements AutoCloseable {

    static final long GROUP = -1001;

    final StubBotApi telegram = StubBotApi.start();
    final TestDatabase database;
    final InstantSource clock;
    final TelegramSettings settings;
    final BotApi api;
    final OfficerGroup group;
    final Topics topics;
    final Pairs pairs;
    final Inbox inbox;
    final Outbox outbox;
    final Arrivals arrivals;
    final Poller poller;
    final Introduction introduction;
    final StoredFiles files;
    final TelegramChannel chats;
    final ForumChannel forum;

    Rig(TestDatabase database, InstantSource clock) {
        this(database, clock, StubBotApi.TOKEN);
    }

    Rig(TestDatabase database, InstantSource clock, String token) {
        this.database = database;
        this.clock = clock;
        settings = settings(telegram.url(), token);
        telegram.forum(GROUP);
        database.sql().sql("""
                create table if not exists ticket (number text primary key, id text, chat text, state text, lane text,
                    entered_at bigint, entry_place int, handover text)""").update();
        api = new BotApi(settings);
        var sql = database.sql();
        var transaction = database.transaction();
        group = new OfficerGroup(sql, transaction, settings.group());
        topics = new Topics(sql, transaction, clock);
        pairs = new Pairs(sql, transaction, clock);
        inbox = TestDelivery.inbox(database, clock);
        outbox = TestDelivery.outbox(database, clock);
        introduction = new Introduction(api, group, settings, clock);
        arrivals = new Arrivals(api, inbox, topics, group, clock, introduction::checkRights);
        poller = new Poller(api, arrivals, TestDelivery.lease(database, clock, "telegram-poller"), clock,
                settings.times());
        files = new StoredFiles(sql);
        Receipts receipts = new Receipts(clock, group, settings.times().wrongToken());
        Writer writer = new Writer(api, new SentParts(sql, transaction, clock), receipts,
                new TelegramFiles(api, files));
        UpdateReader reader = new UpdateReader(clock);
        chats = new TelegramChannel(reader, writer, outbox, pairs, group, settings.limits());
        forum = new ForumChannel(new DeskReader(reader, topics), writer, new TopicKeeper(api, writer, receipts, topics),
                topics, pairs, group, outbox, settings.limits());
    }

    static TelegramSettings settings(String url, String token) {
        return new TelegramSettings(token, url, TelegramSettings.Mode.POLLING, new TelegramSettings.Webhook("", ""),
                GROUP,
                new TelegramSettings.Limits(3, Duration.ofSeconds(1), 3, Duration.ofSeconds(4)),
                new TelegramSettings.Times(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(30),
                        Duration.ofSeconds(5)));
    }

    /** What is stored, oldest first, as `channel lane update`. */
    List<String> stored() {
        return database.sql().sql("select channel || ' ' || lane || ' ' || update_id from inbox order by id")
                .query(String.class).list();
    }

    List<String> bodies() {
        return database.sql().sql("select body from inbox order by id").query(String.class).list();
    }

    /** Polls until nothing new comes. */
    void poll() {
        do {
            poller.runOnce();
        } while (telegram.waiting() > 0);
    }

    Receipt send(long person, Message message) {
        return chats.send(outgoing(new ChatId("telegram", Long.toString(person)), message));
    }

    /** Sends as the sender does: again for as long as the channel says that it goes on at once. */
    Receipt sendWhole(Outgoing outgoing) {
        Receipt receipt;
        do {
            receipt = outgoing.to().channel().equals("forum") ? forum.send(outgoing) : chats.send(outgoing);
        } while (receipt instanceof Receipt.Later(Duration pause, var _, var _) && pause.isZero());
        return receipt;
    }

    Receipt toTicket(String ticket, Message message) {
        return sendWhole(outgoing(new ChatId("forum", ticket), message));
    }

    static Outgoing outgoing(ChatId to, Message message) {
        return new Outgoing(UUID.randomUUID().toString(), to, message, Instant.EPOCH, Optional.empty(),
                Outgoing.Priority.ANSWER);
    }

    /** A row of the outbox that was sent and became this message; returns its id. */
    String sentRow(ChatId to, String messageId) {
        String id = outbox.put(outgoing(to, Message.text("…")));
        database.sql().sql("update outbox set status = 'sent', message_id = :message where id = :id")
                .param("message", messageId).param("id", id).update();
        return id;
    }

    /** A ticket as the desk keeps it. */
    void ticket(String number, String chat) {
        database.sql().sql("""
                insert into ticket (number, id, chat, state, lane, entered_at, entry_place, handover)
                values (:number, :number, :chat, 'waiting', 'ordinary', 0, 1, '{}')""")
                .param("number", number).param("chat", chat).update();
    }

    @Override
    public void close() {
        api.close();
        telegram.close();
    }
}
