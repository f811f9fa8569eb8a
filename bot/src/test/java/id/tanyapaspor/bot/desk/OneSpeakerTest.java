package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bot and officer never talk over each other, however their acts interleave with the sending. The bot here is as careless as
 * it can be: it answers whenever it likes, as long as it owned the chat when it began to think.
 */
class OneSpeakerTest {

    /** What may happen next. `THINK` is the bot reading who owns the chat, `ANSWER` its writing what it thought of. */
    enum Step {
        THINK,
        ANSWER,
        TAKE,
        REPLY,
        GIVE_BACK,
        CLOSE,
        SILENCE,
        ASK_AGAIN,
        SEND
    }

    private TestDatabase database;
    private int person;

    @BeforeProperty
    void open() {
        database = TestDatabase.open(Database.SQLITE);
    }

    @AfterProperty
    void close() {
        database.close();
    }

    @Property(tries = 150)
    void nobody_talks_over_the_other(@ForAll @Size(max = 40) List<Step> steps) {
        var talk = new OneChat(new House(database, ""), House.chat(++person));
        steps.forEach(talk::step);
        talk.sendAll();
        talk.nobodyTalkedOverTheOther();
        assertThat(talk.heardReplies()).as("no answer of an officer is lost, and their order holds")
                .isEqualTo(talk.replies);
        talk.leave();
    }

    /** One applicant's chat, with an outbox that is sent in order and refuses what the sender would refuse. */
    private static final class OneChat {

        private final House house;
        private final ChatId chat;
        private final List<String> heard = new ArrayList<>();
        private final List<String> replies = new ArrayList<>();
        private Ticket ticket;
        private Optional<Long> thinking = Optional.empty();
        private String sentUpTo = "";

        OneChat(House house, ChatId chat) {
            this.house = house;
            this.chat = chat;
            ticket = ask();
        }

        private Ticket ask() {
            return house.in(() -> house.desk.open(chat, House.handover("Q"), Ticket.Route.OPEN, house.now()));
        }

        void step(Step step) {
            switch (step) {
                case THINK -> think();
                case ANSWER -> thinking.ifPresent(this::answer);
                case TAKE -> house.run(() -> house.counter.take(ticket.number(), SARI, "uji", house.now()));
                case REPLY -> reply();
                case GIVE_BACK ->
                    house.run(() -> house.counter.giveBack(ticket.number(), SARI, SARI, house.now()));
                case CLOSE ->
                    house.run(() -> house.counter.close(ticket.number(), SARI, Outcome.ANSWERED, house.now()));
                case SILENCE -> house.pass(Duration.ofMinutes(31));
                case ASK_AGAIN -> ticket = ask();
                case SEND -> sendOne();
            }
        }

        private void think() {
            var owner = house.lanes.ownership(chat);
            thinking = owner.ticket().isPresent() ? Optional.empty() : Optional.of(owner.version());
        }

        private void answer(long version) {
            put("bot", Optional.of(version));
            thinking = Optional.empty();
        }

        private void reply() {
            String text = "reply " + Ids.next();
            var words = new Reply.Words(text, Optional.empty());
            if (house.in(() -> house.counter.reply(ticket.number(), SARI, words, house.now()))) {
                replies.add(text);
            }
        }

        private void put(String text, Optional<Long> speaker) {
            new Outbox(house.sql, house.clock)
                    .put(new Outgoing(Ids.next(), chat, Message.text(text), house.now(), speaker,
                            Outgoing.Priority.ANSWER));
        }

        private record Row(String id, String text, Optional<Long> speaker) {}

        /** Sends the next row as the sender does: in order, and not when the chat changed hands since it was written. */
        private boolean sendOne() {
            Optional<Row> next = house.sql.sql("""
                    select id, message, speaker from outbox
                    where chat = :chat and kind <> 'edit' and id > :sent order by id limit 1
                    """).param("chat", chat.toString()).param("sent", sentUpTo)
                    .query((row, n) -> new Row(row.getString(1), row.getString(2),
                            Optional.ofNullable(row.getString(3)).map(Long::valueOf)))
                    .optional();
            next.ifPresent(row -> {
                sentUpTo = row.id();
                if (row.speaker().isEmpty() || row.speaker().get() == house.lanes.ownership(chat).version()) {
                    heard.add(row.text());
                }
            });
            return next.isPresent();
        }

        void sendAll() {
            while (sendOne()) {
                // until nothing waits
            }
        }

        /** From an officer's greeting until the end or the return, only that officer is heard; outside of it, never. */
        void nobodyTalkedOverTheOther() {
            boolean officer = false;
            for (String text : heard) {
                if (text.contains("membaca pertanyaan")) {
                    officer = true;
                } else if (text.contains("kembali ke tempatnya") || text.contains("Apakah terbantu")) {
                    assertThat(officer).as("an end without a beginning in %s", heard).isTrue();
                    officer = false;
                } else if (text.contains("\"bot\"")) {
                    assertThat(officer).as("the bot spoke while an officer did: %s", heard).isFalse();
                } else if (text.contains("reply ")) {
                    assertThat(officer).as("an officer spoke while the bot did: %s", heard).isTrue();
                }
            }
        }

        List<String> heardReplies() {
            return heard.stream().filter(text -> text.contains("reply "))
                    .map(text -> text.replaceFirst(".*\"(reply [^\"]*)\".*", "$1")).toList();
        }

        void leave() {
            house.run(() -> house.desk.openTicket(chat).ifPresent(open -> house.desk.cancel(open, house.now())));
        }
    }
}
