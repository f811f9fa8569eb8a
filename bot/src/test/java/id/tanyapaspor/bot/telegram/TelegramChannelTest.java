package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Channel.Budget;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.Line;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

class TelegramChannelTest {

    private static final long BUDI = 7;
    private static final ChatId CHAT = new ChatId("telegram", "7");
    private static final List<List<Button>> BUTTONS = List.of(
            List.of(Button.press("Ini membantu", "ok:biaya"), Button.press("Belum menjawab", "no:biaya")),
            List.of(Button.link("M-Paspor", "https://example.org")));

    private Rig rig;
    private StubBotApi telegram;

    @BeforeEach
    void open(TestDatabase database) {
        rig = new Rig(database, new TestClock());
        telegram = rig.telegram;
        telegram.people().says(BUDI, "Halo");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @DatabaseTest
    void aTextArrivesWithItsTagsAndButtonsAndWithoutAPreview(TestDatabase database) {
        Receipt receipt = rig.send(BUDI, new Message.Text("<b>Biaya</b> &amp; cara: https://example.org", BUTTONS));
        Line line = telegram.chat(BUDI).getLast();
        assertThat(receipt).isEqualTo(new Receipt.Sent(Long.toString(line.id())));
        assertThat(line.text()).isEqualTo("Biaya & cara: https://example.org");
        assertThat(line.data("Belum menjawab")).isEqualTo("no:biaya");
        assertThat(line.buttons()).hasSize(2);
        assertThat(telegram.requests("sendMessage").getLast().body().path("link_preview_options").path("is_disabled")
                .asBoolean()).isTrue();
    }

    @DatabaseTest
    void tagsThatTelegramCannotReadAreLeftOutAndTheWordsArrive(TestDatabase database) {
        for (String bad : List.of("<p>satu &lt; dua</p>", "<b>satu &lt; dua", "satu &lt; dua</i>",
                "<h1>satu < dua</h1>")) {
            assertThat(rig.send(BUDI, new Message.Text(bad, BUTTONS))).isInstanceOf(Receipt.Sent.class);
            assertThat(telegram.chat(BUDI).getLast().text()).isEqualTo("satu < dua");
            assertThat(telegram.chat(BUDI).getLast().buttons()).hasSize(2);
        }
    }

    @DatabaseTest
    void aTextOf4097LettersArrivesInTwoPartsTheLastOfWhichHasTheButtons(TestDatabase database) {
        Outgoing tooLong = Rig.outgoing(CHAT, new Message.Text("a".repeat(4097), BUTTONS));
        assertThat(rig.chats.send(tooLong)).isEqualTo(new Receipt.Later(Duration.ZERO, false, "part 1 of 2 is sent"));
        assertThat(rig.chats.send(tooLong)).isInstanceOf(Receipt.Sent.class);
        List<Line> lines = telegram.chat(BUDI).subList(1, 3);
        assertThat(lines).extracting(line -> line.text().length()).containsExactly(4096, 1);
        assertThat(lines).extracting(line -> line.buttons().size()).containsExactly(0, 2);
    }

    @DatabaseTest
    void partsThatWereSentAreNotSentAgain(TestDatabase database) {
        Outgoing text = Rig.outgoing(CHAT, Message.text(IntStream.range(0, 150)
                .mapToObj(i -> "Paragraf " + i + " dengan beberapa kata yang mengisi baris ini sampai cukup panjang.")
                .collect(Collectors.joining("\n\n", "<i>", "</i>"))));
        rig.chats.send(text);
        telegram.faults().next("sendMessage", Fault.badGateway());
        assertThat(rig.chats.send(text)).isInstanceOf(Receipt.Later.class);
        telegram.faults().next("sendMessage", new Fault.TooMany(1));
        assertThat(rig.chats.send(text)).isInstanceOf(Receipt.Later.class);
        assertThat(rig.sendWhole(text)).isInstanceOf(Receipt.Later.class); // the chat still has to wait
        telegram.clock(() -> Instant.now().plusSeconds(5));
        assertThat(rig.sendWhole(text)).isInstanceOf(Receipt.Sent.class);
        String all = String.join("\n\n", telegram.said(BUDI));
        assertThat(all.split("\n\n")).hasSize(150).doesNotHaveDuplicates();
    }

    @DatabaseTest
    void aButtonWithMoreThan64BytesIsToldBeforeTelegramIsAsked(TestDatabase database) {
        Receipt receipt = rig.send(BUDI,
                new Message.Text("x", List.of(List.of(Button.press("Pilih", "п".repeat(33))))));
        assertThat(receipt).isInstanceOfSatisfying(Receipt.Refused.class,
                refused -> assertThat(refused.why()).contains("1 to 64 bytes, 66 were given"));
        assertThat(telegram.requests("sendMessage")).isEmpty();
        assertThat(rig.send(BUDI, new Message.Text("x", List.of(List.of(Button.press("Pilih", "п".repeat(32)))))))
                .isInstanceOf(Receipt.Sent.class);
    }

    @DatabaseTest
    void anEditReplacesWordsAndButtons(TestDatabase database) {
        String row = row(rig.send(BUDI, new Message.Text("Anda nomor 3.", BUTTONS)));
        assertThat(rig.send(BUDI, new Message.Edit(row, "<b>Anda nomor 2.</b>", List.of())))
                .isInstanceOf(Receipt.Sent.class);
        Line line = telegram.chat(BUDI).getLast();
        assertThat(line.text() + line.edited() + line.buttons()).isEqualTo("Anda nomor 2.true[]");
    }

    @DatabaseTest
    void anEditThatChangesNothingOrWhoseMessageIsGoneIsDone(TestDatabase database) {
        Receipt sent = rig.send(BUDI, new Message.Text("Anda nomor 3.", BUTTONS));
        String row = row(sent);
        assertThat(rig.send(BUDI, new Message.Edit(row, "Anda nomor 3.", BUTTONS))).isInstanceOf(Receipt.Sent.class);
        telegram.deleteMessage(BUDI, telegram.chat(BUDI).getLast().id());
        assertThat(rig.send(BUDI, new Message.Edit(row, "Anda nomor 2.", BUTTONS))).isInstanceOf(Receipt.Sent.class);
        assertThat(rig.send(BUDI, new Message.Edit("a row that was never sent", "x", List.of())))
                .isInstanceOf(Receipt.Sent.class);
    }

    @DatabaseTest
    void theCaptionOfACopiedPhotoIsEdited(TestDatabase database) {
        telegram.people().photoIn(Rig.GROUP, 0, 99, "contoh formulir");
        Receipt copied = rig.send(BUDI, new Message.Copy(new ChatId("forum", "T-4K7P"), "1", Optional.empty()));
        assertThat(telegram.chat(BUDI).getLast()).extracting(Line::media, Line::text)
                .containsExactly("photo", "contoh formulir");
        rig.send(BUDI, new Message.Edit(row(copied), "contoh formulir yang benar", List.of()));
        assertThat(telegram.chat(BUDI).getLast().text()).isEqualTo("contoh formulir yang benar");
    }

    @DatabaseTest
    void aCopyMayComeWithANote(TestDatabase database) {
        telegram.people().photoIn(Rig.GROUP, 0, 99, "");
        Outgoing copy = Rig.outgoing(CHAT,
                new Message.Copy(new ChatId("forum", "general"), "1", Optional.of("Dari petugas <b>Ani</b>:")));
        assertThat(rig.sendWhole(copy)).isInstanceOf(Receipt.Sent.class);
        assertThat(telegram.said(BUDI)).containsExactly("Dari petugas Ani:", "");
        assertThat(telegram.chat(BUDI).getLast().media()).isEqualTo("photo");
    }

    @DatabaseTest
    void whatCannotBeCopiedIsRefused(TestDatabase database) {
        assertThat(rig.send(BUDI, new Message.Copy(new ChatId("web", "abc"), "1", Optional.empty())))
                .isInstanceOf(Receipt.Refused.class);
        assertThat(rig.send(BUDI, new Message.Copy(new ChatId("telegram", "7"), "999", Optional.empty())))
                .isInstanceOf(Receipt.Refused.class);
    }

    @DatabaseTest
    void typingIsShownAndTakesNobodysPlace(TestDatabase database) {
        assertThat(rig.send(BUDI, new Message.Typing())).isEqualTo(new Receipt.Sent(""));
        assertThat(telegram.requests("sendChatAction")).hasSize(1);
        assertThat(rig.chats.budget(Rig.outgoing(CHAT, Message.text("x"))))
                .isEqualTo(new Budget("telegram:7", 3, 1000));
        assertThat(rig.chats.budget(Rig.outgoing(CHAT, new Message.Typing())).name()).isNotEqualTo("telegram:7");
    }

    @DatabaseTest
    void whatTelegramSaysDecidesWhatBecomesOfAMessage(TestDatabase database) {
        assertThat(after(new Fault.TooMany(5))).isInstanceOfSatisfying(Receipt.Later.class, later -> {
            assertThat(later.pause()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
            assertThat(later.everyone()).isFalse();
        });
        telegram.clock(() -> Instant.now().plusSeconds(10));
        assertThat(after(Fault.badGateway())).isInstanceOf(Receipt.Later.class);
        assertThat(after(new Fault.Refusal(500, "Internal Server Error"))).isInstanceOf(Receipt.Later.class);
        assertThat(after(new Fault.Cut(false))).isInstanceOf(Receipt.Unknown.class);
        assertThat(after(new Fault.Cut(true))).isInstanceOf(Receipt.Unknown.class);
        assertThat(after(new Fault.CutAnswer())).isInstanceOf(Receipt.Unknown.class);
        assertThat(after(new Fault.Garbage("<html>"))).isInstanceOf(Receipt.Unknown.class);
        assertThat(after(new Fault.Hang(Duration.ofSeconds(2), true))).isInstanceOf(Receipt.Unknown.class);
        assertThat(after(new Fault.Refusal(400, "Bad Request: something else"))).isInstanceOf(Receipt.Refused.class);
        assertThat(after(new Fault.Refusal(403, "Forbidden: user is deactivated"))).isInstanceOf(Receipt.Gone.class);
        assertThat(after(new Fault.Refusal(400, "Bad Request: chat not found"))).isInstanceOf(Receipt.Gone.class);
        assertThat(after(Fault.unauthorized()))
                .isEqualTo(new Receipt.Later(Duration.ofSeconds(30), true, "401 Unauthorized"));
        assertThat(rig.send(BUDI, Message.text(" \n "))).isInstanceOf(Receipt.Refused.class);
    }

    @DatabaseTest
    void aBlockedBotIsToldSo(TestDatabase database) {
        telegram.people().blocks(BUDI);
        assertThat(rig.send(BUDI, Message.text("Halo"))).isEqualTo(
                new Receipt.Gone("403 Forbidden: bot was blocked by the user"));
    }

    @DatabaseTest
    void whenTwoChatsAreSlowedDownAtOnceAllWait(TestDatabase database) {
        telegram.people().says(8, "Halo");
        telegram.faults().next("sendMessage", new Fault.TooMany(3), 2);
        assertThat(rig.send(BUDI, Message.text("x"))).isInstanceOfSatisfying(Receipt.Later.class,
                later -> assertThat(later.everyone()).isFalse());
        assertThat(rig.send(8, Message.text("x"))).isInstanceOfSatisfying(Receipt.Later.class,
                later -> assertThat(later.everyone()).isTrue());
    }

    @DatabaseTest
    void anEditWhoseReplyIsLostMayBeRepeated(TestDatabase database) {
        String row = row(rig.send(BUDI, Message.text("satu")));
        telegram.faults().next("editMessageText", new Fault.Cut(true));
        assertThat(rig.send(BUDI, new Message.Edit(row, "dua", List.of()))).isInstanceOf(Receipt.Later.class);
        assertThat(rig.send(BUDI, new Message.Edit(row, "dua", List.of()))).isInstanceOf(Receipt.Sent.class);
    }

    @DatabaseTest
    void aServerThatIsDownIsWaitedFor(TestDatabase database) {
        telegram.close();
        assertThat(rig.send(BUDI, Message.text("Halo"))).isInstanceOfSatisfying(Receipt.Later.class,
                later -> assertThat(later.everyone()).isTrue());
    }

    @DatabaseTest
    void aDatabaseThatIsAwayIsWaitedFor(TestDatabase database) {
        database.sql().sql("alter table sent_part rename to sent_part_away").update();
        assertThat(rig.send(BUDI, Message.text("kata ".repeat(1000)))).isInstanceOf(Receipt.Later.class);
        assertThat(telegram.said(BUDI)).isEmpty();
    }

    private Receipt after(Fault fault) {
        telegram.faults().next("sendMessage", fault);
        return rig.send(BUDI, Message.text("Halo"));
    }

    private String row(Receipt sent) {
        return rig.sentRow(CHAT, ((Receipt.Sent) sent).messageId());
    }
}
