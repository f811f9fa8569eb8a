package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Channel.Budget;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.Line;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The officers' group, from ticket to topic and back. */
class ForumChannelTest {

    private static final long BUDI = 7;
    private static final long ANI = 99;
    private static final String TICKET = "T-4K7P";
    private static final ChatId TOPIC = new ChatId("forum", TICKET);
    private static final Message CARD = new Message.Text("<b>T-4K7P</b> Paspor hilang di luar negeri",
            List.of(List.of(Button.press("Ambil", "take"))));

    private Rig rig;
    private StubBotApi telegram;

    @BeforeEach
    void open(TestDatabase database) {
        rig = new Rig(database, new TestClock());
        telegram = rig.telegram;
        rig.ticket(TICKET, "telegram:7");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private long thread() {
        return telegram.topics(Rig.GROUP).keySet().stream().max(Long::compare).orElseThrow();
    }

    private List<String> inTopic() {
        long thread = thread();
        return telegram.chat(Rig.GROUP).stream().filter(line -> line.thread() == thread).map(Line::text).toList();
    }

    private Event lastRead() {
        rig.poll();
        return rig.forum.read(rig.bodies().getLast());
    }

    @DatabaseTest
    void theFirstMessageOfATicketMakesItsTopicAndEachRequestWaitsForItsPlace(TestDatabase database) {
        Outgoing card = Rig.outgoing(TOPIC, CARD);
        assertThat(rig.forum.send(card)).isEqualTo(new Receipt.Later(Duration.ZERO, false, "its topic is made"));
        assertThat(rig.forum.send(card)).isInstanceOf(Receipt.Sent.class);
        assertThat(telegram.topics(Rig.GROUP)).containsValue(TICKET).hasSize(1);
        rig.toTicket(TICKET, Message.text("satu lagi"));
        assertThat(inTopic()).containsExactly("T-4K7P Paspor hilang di luar negeri", "satu lagi");
        assertThat(rig.forum.budget(card)).isEqualTo(new Budget("forum", 3, 4000));
    }

    @DatabaseTest
    void whatIsForAllOfficersStandsInGeneral(TestDatabase database) {
        rig.toTicket("general", Message.text("Selamat pagi"));
        assertThat(telegram.chat(Rig.GROUP)).extracting(Line::text, Line::thread)
                .containsExactly(tuple("Selamat pagi", 0L));
    }

    @DatabaseTest
    void theApplicantsFilesAreCopiedIntoTheTopic(TestDatabase database) {
        long photo = telegram.people().photo(BUDI, "surat kehilangan");
        rig.toTicket(TICKET, CARD);
        rig.toTicket(TICKET, new Message.Copy(new ChatId("telegram", "7"), Long.toString(photo), Optional.empty()));
        assertThat(telegram.chat(Rig.GROUP).getLast()).extracting(Line::text, Line::media, Line::thread)
                .containsExactly("surat kehilangan", "photo", thread());
        assertThat(rig.toTicket(TICKET, new Message.Copy(new ChatId("web", "x"), "1", Optional.empty())))
                .isInstanceOf(Receipt.Refused.class);
    }

    @DatabaseTest
    void whatAnApplicantEditedStandsBelowWhatItWasBefore(TestDatabase database) {
        long before = telegram.people().says(BUDI, "paspor saya hilang");
        rig.toTicket(TICKET, CARD);
        Receipt copied = rig.toTicket(TICKET,
                new Message.Copy(new ChatId("telegram", "7"), Long.toString(before), Optional.empty()));
        String row = rig.sentRow(TOPIC, ((Receipt.Sent) copied).messageId());
        rig.toTicket(TICKET, new Message.Edit(row, "Diubah: paspor anak saya hilang", List.of()));
        assertThat(inTopic()).endsWith("paspor saya hilang", "Diubah: paspor anak saya hilang");
        assertThat(telegram.chat(Rig.GROUP).getLast().replyTo())
                .isEqualTo(Long.parseLong(((Receipt.Sent) copied).messageId()));
    }

    @DatabaseTest
    void theCardIsEditedInPlace(TestDatabase database) {
        String row = rig.sentRow(TOPIC, ((Receipt.Sent) rig.toTicket(TICKET, CARD)).messageId());
        rig.toTicket(TICKET, new Message.Edit(row, "T-4K7P diambil Ani", List.of()));
        assertThat(inTopic()).containsExactly("T-4K7P diambil Ani");
    }

    @DatabaseTest
    void aTopicThatVanishedIsMadeAnewWithItsCardAsItReadLast(TestDatabase database) {
        String row = rig.sentRow(TOPIC, ((Receipt.Sent) rig.toTicket(TICKET, CARD)).messageId());
        rig.toTicket(TICKET, new Message.Edit(row, "T-4K7P diambil Ani", List.of()));
        telegram.deleteTopic(Rig.GROUP, thread());
        assertThat(rig.toTicket(TICKET, Message.text("masih ada?"))).isInstanceOf(Receipt.Sent.class);
        assertThat(inTopic()).containsExactly("T-4K7P diambil Ani", "masih ada?");
        rig.toTicket(TICKET, new Message.Edit(row, "T-4K7P selesai", List.of()));
        assertThat(inTopic()).containsExactly("T-4K7P selesai", "masih ada?");
        telegram.people().saysIn(Rig.GROUP, thread(), ANI, "Ya");
        assertThat(((Event.AtDesk) lastRead()).ticket()).contains(TICKET);
    }

    @DatabaseTest
    void aClosedTicketClosesItsTopicAndKeepsIt(TestDatabase database) {
        rig.toTicket(TICKET, CARD);
        assertThat(rig.toTicket(TICKET, new Message.Close("Selesai. Terima kasih."))).isInstanceOf(Receipt.Sent.class);
        assertThat(telegram.topics(Rig.GROUP)).containsValue("T-4K7P (closed)");
        assertThat(inTopic()).last().isEqualTo("Selesai. Terima kasih.");
        assertThat(rig.toTicket(TICKET, new Message.Close(""))).isInstanceOf(Receipt.Sent.class);
        rig.toTicket(TICKET, Message.text("Pemohon menulis lagi"));
        assertThat(telegram.topics(Rig.GROUP)).containsValue(TICKET);
    }

    @DatabaseTest
    void closingAVanishedTopicMakesNone(TestDatabase database) {
        rig.toTicket(TICKET, CARD);
        telegram.deleteTopic(Rig.GROUP, thread());
        assertThat(rig.toTicket(TICKET, new Message.Close("Selesai."))).isInstanceOf(Receipt.Sent.class);
        assertThat(rig.toTicket("T-NONE", new Message.Close("Selesai."))).isInstanceOf(Receipt.Sent.class);
        assertThat(telegram.topics(Rig.GROUP)).isEmpty();
    }

    @DatabaseTest
    void aTopicWhoseReplyWasLostIsMadeAgainAndTheOrphanIsKnownByItsName(TestDatabase database) {
        telegram.faults().next("createForumTopic", new Fault.Cut(true));
        Outgoing card = Rig.outgoing(TOPIC, CARD);
        assertThat(rig.forum.send(card)).isInstanceOf(Receipt.Later.class);
        assertThat(database.sql().sql("select state from forum_topic").query(String.class).list())
                .containsExactly("creating");
        rig.sendWhole(card);
        long orphan = telegram.topics(Rig.GROUP).keySet().stream().min(Long::compare).orElseThrow();
        assertThat(inTopic()).hasSize(1);
        telegram.people().saysIn(Rig.GROUP, orphan, ANI, "Di topik yang salah");
        assertThat(((Event.AtDesk) lastRead()).ticket()).contains(TICKET);
    }

    @DatabaseTest
    void aCardWhoseSendingWasNotWrittenDownIsNotSentAgain(TestDatabase database) {
        Outgoing card = Rig.outgoing(TOPIC, CARD);
        Receipt first = rig.sendWhole(card);
        assertThat(rig.sendWhole(card)).isEqualTo(first);
        assertThat(inTopic()).hasSize(1);
    }

    @DatabaseTest
    void whenTheGroupGetsANewNumberTheCardArrivesThere(TestDatabase database) {
        telegram.migrate(Rig.GROUP, -2002);
        rig.toTicket(TICKET, CARD);
        assertThat(telegram.topics(-2002)).containsValue(TICKET);
        telegram.people().saysIn(-2002, 1, ANI, "Kami pindah");
        assertThat(((Event.AtDesk) lastRead()).ticket()).contains(TICKET);
    }

    @DatabaseTest
    void aMoveThatTelegramTellsIsFollowed(TestDatabase database) {
        telegram.people().serviceMessage(Rig.GROUP, ANI,
                JsonNodeFactory.instance.objectNode().put("migrate_to_chat_id", -2002L));
        rig.poll();
        assertThat(rig.group.id()).contains(-2002L);
        assertThat(rig.group.is(Rig.GROUP)).isFalse();
    }

    @DatabaseTest
    void aBotWithoutRightsOrThrownOutWaitsForHelp(TestDatabase database) {
        telegram.mayManageTopics(Rig.GROUP, false);
        assertThat(rig.toTicket(TICKET, CARD)).isInstanceOfSatisfying(Receipt.Later.class,
                later -> assertThat(later).extracting(Receipt.Later::pause, Receipt.Later::everyone)
                        .containsExactly(Duration.ofMinutes(1), true));
        telegram.mayManageTopics(Rig.GROUP, true);
        telegram.kicked(Rig.GROUP, true);
        assertThat(rig.toTicket(TICKET, CARD)).isInstanceOf(Receipt.Later.class);
        telegram.kicked(Rig.GROUP, false);
        assertThat(rig.toTicket(TICKET, CARD)).isInstanceOf(Receipt.Sent.class);
    }

    @DatabaseTest
    void whatSlowsOneTopicDownSlowsTheGroupDown(TestDatabase database) {
        rig.toTicket(TICKET, CARD);
        telegram.faults().next("sendMessage", new Fault.TooMany(7));
        assertThat(rig.toTicket(TICKET, Message.text("x"))).isInstanceOfSatisfying(Receipt.Later.class,
                later -> assertThat(later.everyone()).isTrue());
    }

    @DatabaseTest
    void aLostReplyToAMessageIsUnknownAndToAClosureIsRepeated(TestDatabase database) {
        rig.toTicket(TICKET, CARD);
        telegram.faults().next("sendMessage", new Fault.Cut(true));
        assertThat(rig.toTicket(TICKET, Message.text("x"))).isInstanceOf(Receipt.Unknown.class);
        telegram.faults().next("closeForumTopic", new Fault.Cut(true));
        Outgoing close = Rig.outgoing(TOPIC, new Message.Close("Selesai."));
        assertThat(rig.sendWhole(close)).isInstanceOf(Receipt.Later.class);
        assertThat(rig.sendWhole(close)).isInstanceOf(Receipt.Sent.class);
        assertThat(inTopic()).filteredOn("Selesai."::equals).hasSize(1);
    }

    @DatabaseTest
    void typingIsNotShownToOfficers(TestDatabase database) {
        assertThat(rig.toTicket(TICKET, new Message.Typing())).isEqualTo(new Receipt.Sent(""));
        assertThat(telegram.requests()).isEmpty();
    }

    @DatabaseTest
    void manyTicketsHaveManyTopics(TestDatabase database) {
        IntStream.range(0, 20).forEach(i -> rig.toTicket("T-" + (1000 + i), CARD));
        assertThat(telegram.topics(Rig.GROUP)).hasSize(20);
    }
}
