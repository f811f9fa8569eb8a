package id.tanyapaspor.bot.telegram;

import java.util.List;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What officers do in their group, all the way through poll and inbox. */
class DeskReaderTest {

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

    private Event lastRead() {
        rig.poll();
        return rig.forum.read(rig.bodies().getLast());
    }

    @DatabaseTest
    void whatAnOfficerWritesInATopicTakesItsTurnInTheApplicantsLane(TestDatabase database) {
        rig.toTicket(TICKET, CARD);
        telegram.people().saysIn(Rig.GROUP, thread(), ANI, "Silakan lapor ke KBRI");
        assertThat(lastRead()).isInstanceOfSatisfying(Event.AtDesk.class, desk -> {
            assertThat(desk.ticket()).contains(TICKET);
            assertThat(desk.officer()).isEqualTo(new Event.Officer("99", "Orang 99"));
            assertThat(((Event.Said) desk.event()).text()).isEqualTo("Silakan lapor ke KBRI");
        });
        assertThat(rig.stored().getLast()).startsWith("forum telegram:7 ");
    }

    @DatabaseTest
    void theLaneOfAnApplicantOnTheWebIsTheirs(TestDatabase database) {
        rig.ticket("T-WEB3", "web:0198-77");
        rig.toTicket("T-WEB3", CARD);
        telegram.people().saysIn(Rig.GROUP, thread(), ANI, "Halo");
        rig.poll();
        assertThat(rig.stored().getLast()).startsWith("forum web:0198-77 ");
    }

    @DatabaseTest
    void editsPressesPhotosDocumentsAndVoiceInATopicBelongToItsTicket(TestDatabase database) {
        rig.toTicket(TICKET, CARD);
        long message = telegram.people().saysIn(Rig.GROUP, thread(), ANI, "Silakan lapor");
        telegram.people().editsIn(Rig.GROUP, ANI, message, "Silakan lapor ke KBRI");
        assertThat(((Event.AtDesk) lastRead()).event()).isInstanceOf(Event.Edited.class);
        telegram.people().photoIn(Rig.GROUP, thread(), ANI, "contoh");
        assertThat(((Event.AtDesk) lastRead()).event()).isInstanceOf(Event.Attached.class);
        telegram.people().documentIn(Rig.GROUP, thread(), ANI, "formulir.pdf");
        assertThat(((Event.AtDesk) lastRead()).event()).isInstanceOf(Event.Attached.class);
        telegram.people().voiceIn(Rig.GROUP, thread(), ANI);
        assertThat(((Event.AtDesk) lastRead()).event()).isInstanceOf(Event.Attached.class);
        telegram.people().pressesIn(Rig.GROUP, ANI, message, "take");
        assertThat((Event.AtDesk) lastRead()).satisfies(desk -> {
            assertThat(desk.ticket()).contains(TICKET);
            assertThat(((Event.Pressed) desk.event()).data()).isEqualTo("take");
        });
        assertThat(rig.stored()).allMatch(row -> row.startsWith("forum telegram:7 "));
    }

    @DatabaseTest
    void generalAndTopicsOfNoTicketHaveALaneOfTheirOwn(TestDatabase database) {
        telegram.people().saysIn(Rig.GROUP, 0, ANI, "/ambil@tanyapaspor_bot");
        assertThat(lastRead()).isInstanceOfSatisfying(Event.AtDesk.class, desk -> {
            assertThat(desk.ticket()).isEmpty();
            assertThat(((Event.Said) desk.event()).text()).isEqualTo("/ambil");
        });
        telegram.people().saysIn(Rig.GROUP, 12345, ANI, "rapat jam tiga");
        rig.poll();
        assertThat(rig.stored()).allMatch(row -> row.startsWith("forum forum:general "));
    }

    @DatabaseTest
    void otherBotsAndServiceMessagesAreIgnoredAndAnAnonymousAdministratorIsAnOfficer(TestDatabase database) {
        telegram.people().serviceMessage(Rig.GROUP, ANI,
                JsonNodeFactory.instance.objectNode().set("forum_topic_closed", JsonNodeFactory.instance.objectNode()));
        assertThat(lastRead()).isInstanceOf(Event.Ignored.class);
        telegram.people().update("""
                {"message":{"message_id":5,"date":1,"text":"hai","chat":{"id":-1001,"type":"supergroup"},
                "from":{"id":4,"is_bot":true,"first_name":"Bot"}}}""");
        assertThat(lastRead()).isInstanceOf(Event.Ignored.class);
        telegram.people()
                .update("""
                        {"message":{"message_id":6,"date":1,"text":"hai","chat":{"id":-1001,"type":"supergroup","title":"Petugas"},
                        "sender_chat":{"id":-1001,"type":"supergroup","title":"Petugas"},
                        "from":{"id":1087968824,"is_bot":true,"first_name":"Group"}}}""");
        assertThat(lastRead()).isInstanceOfSatisfying(Event.AtDesk.class,
                desk -> assertThat(desk.officer().name()).isEqualTo("Petugas"));
        telegram.people()
                .update("""
                        {"message":{"message_id":7,"date":1,"text":"hai","chat":{"id":-1001,"type":"supergroup","title":"Petugas"},
                        "sender_chat":{"id":-777,"type":"channel","title":"Kanal"},
                        "from":{"id":777000,"is_bot":false,"first_name":"Telegram"}}}""");
        assertThat(lastRead()).isInstanceOf(Event.Ignored.class);
    }
}
