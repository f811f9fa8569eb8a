package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxTest {

    private static final ChatId CHAT = new ChatId("telegram", "7");

    static List<Message> messages() {
        var buttons = List.of(
                List.of(Message.Button.press("Ini membantu", "ok:biaya"), Message.Button.link("Situs", "https://x")));
        return List.of(
                new Message.Text("<b>Halo</b> 👋 \0 \uD83D", buttons),
                new Message.Edit("row", "baru", buttons),
                new Message.Copy(new ChatId("telegram", "1"), "77", Optional.of("catatan")),
                new Message.Copy(new ChatId("telegram", "1"), "77", Optional.empty()),
                new Message.Typing(),
                new Message.File("0abc", "<b>Isi</b>"), new Message.Close("selesai"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyKindOfMessageComesBackAsItWasWritten(Message message) {
        assertThat(MessageJson.read(MessageJson.kind(message), MessageJson.write(message))).isEqualTo(message);
    }

    @DatabaseTest
    void aSecondRowOfTheSameKeyIsNotWritten(TestDatabase database) {
        Outbox outbox = new Outbox(database.sql(), new TestClock());
        String first = outbox.put(text("1:answer", "satu"));
        assertThat(outbox.put(text("1:answer", "dua"))).isEqualTo(first);
        assertThat(outbox.put(text("1:more", "tiga"))).isNotEqualTo(first);
        assertThat(database.sql().sql("select message from outbox order by id").query(String.class).list())
                .hasSize(2).first().asString().contains("satu");
    }

    @DatabaseTest
    void everyKindOfMessageCanBeStored(TestDatabase database) {
        Outbox outbox = new Outbox(database.sql(), new TestClock());
        for (Message message : messages()) {
            outbox.put(
                    new Outgoing(Ids.next(), CHAT, message, Instant.EPOCH, Optional.of(3L), Outgoing.Priority.NOTICE));
        }
        List<Message> stored = database.sql().sql("select kind, message from outbox order by id")
                .query((row, _) -> MessageJson.read(row.getString("kind"), row.getString("message"))).list();
        assertThat(stored).isEqualTo(messages());
    }

    @DatabaseTest
    void aRowThatIsNotSentHasNoMessageId(TestDatabase database) {
        Outbox outbox = new Outbox(database.sql(), new TestClock());
        assertThat(outbox.messageId(outbox.put(text("1", "satu")))).isEmpty();
        assertThat(outbox.messageId("unknown")).isEmpty();
    }

    private static Outgoing text(String key, String html) {
        return new Outgoing(key, CHAT, Message.text(html), Instant.EPOCH, Optional.empty(), Outgoing.Priority.ANSWER);
    }
}
