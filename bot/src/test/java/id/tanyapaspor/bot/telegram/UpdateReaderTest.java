package id.tanyapaspor.bot.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Channel.UnreadableUpdate;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.Attachment.Type;
import id.tanyapaspor.bot.telegram.stub.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people do in private chats, all the way through poll and inbox. */
class UpdateReaderTest {

    private Rig rig;
    private People people;

    @BeforeEach
    void open(TestDatabase database) {
        rig = new Rig(database, new TestClock());
        people = rig.telegram.people();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private List<Event> read() {
        rig.poll();
        return rig.bodies().stream().map(rig.chats::read).toList();
    }

    @DatabaseTest
    void everythingThatPeopleSendHasItsEvent(TestDatabase database) {
        people.says(7, "Berapa biaya?", Instant.parse("2026-11-20T01:00:00Z"));
        long photo = people.photo(7, "ini ktp saya");
        people.sticker(7);
        people.voice(7);
        people.document(7, "kk.pdf", "");
        people.location(7, -6.2, 106.8);
        people.contact(7);
        people.edits(7, 1, "Berapa biaya paspor?");
        people.edits(7, photo, "ini KTP");
        String press = people.presses(7, 1, "ok:biaya");
        List<Event> events = read();
        assertThat(events.get(0)).isEqualTo(new Event.Said(Instant.parse("2026-11-20T01:00:00Z"), "1", "Berapa biaya?",
                Optional.of("id")));
        assertThat(events.get(1)).isInstanceOfSatisfying(Event.Attached.class, attached -> {
            assertThat(attached.attachment().type()).isEqualTo(Type.PHOTO);
            assertThat(attached.attachment().fileId()).as("the largest").isEqualTo("photo3");
            assertThat(attached.caption()).isEqualTo("ini ktp saya");
        });
        assertThat(events.subList(2, 5)).extracting(event -> ((Event.Attached) event).attachment().type())
                .containsExactly(Type.STICKER, Type.VOICE, Type.DOCUMENT);
        assertThat(((Event.Attached) events.get(4)).attachment().fileName()).isEqualTo("kk.pdf");
        assertThat(events.get(5)).isInstanceOfSatisfying(Event.Located.class,
                at -> assertThat(at.latitude()).isEqualTo(-6.2));
        assertThat(events.get(6)).isInstanceOf(Event.ContactShared.class);
        assertThat(events.get(7)).isInstanceOfSatisfying(Event.Edited.class,
                edited -> assertThat(edited.messageId() + edited.text()).isEqualTo("1Berapa biaya paspor?"));
        assertThat(events.get(8)).isInstanceOfSatisfying(Event.Edited.class,
                edited -> assertThat(edited.text()).isEqualTo("ini KTP"));
        assertThat(events.get(9)).isInstanceOfSatisfying(Event.Pressed.class,
                pressed -> assertThat(pressed.pressId() + pressed.messageId() + pressed.data())
                        .isEqualTo(press + "1ok:biaya"));
    }

    @DatabaseTest
    void aPressUnderAMessageThatIsGoneIsStillAPress(TestDatabase database) {
        people.presses(7, 999, "ok:biaya");
        assertThat(read().getFirst()).isInstanceOfSatisfying(Event.Pressed.class,
                pressed -> assertThat(pressed.messageId() + pressed.data()).isEqualTo("999ok:biaya"));
    }

    @DatabaseTest
    void thePhotosOfAnAlbumShareItsName(TestDatabase database) {
        people.album(7, 11);
        assertThat(read()).hasSize(11).extracting(event -> ((Event.Attached) event).album())
                .doesNotContain(Optional.empty())
                .containsOnly(((Event.Attached) read().getFirst()).album());
    }

    @DatabaseTest
    void blockingAndUnblockingAreToldApart(TestDatabase database) {
        people.blocks(7);
        people.unblocks(7);
        assertThat(read()).hasExactlyElementsOfTypes(Event.Left.class, Event.CameBack.class);
    }

    @DatabaseTest
    void groupsChannelsOtherBotsAndServiceMessagesAreIgnored(TestDatabase database) {
        people.saysIn(-55, 0, 7, "Halo semua");
        people.photoIn(-55, 0, 7, "foto");
        people.pressesIn(-55, 7, 1, "ok");
        people.membership(-55, 7, "left", "member");
        people.update("""
                {"channel_post":{"message_id":1,"date":1,"text":"hai","chat":{"id":-77,"type":"channel"}}}""");
        people.update("""
                {"message":{"message_id":1,"date":1,"text":"hai","chat":{"id":9,"type":"private"},
                "from":{"id":9,"is_bot":true,"first_name":"Bot"}}}""");
        people.serviceMessage(7, 7, JsonNodeFactory.instance.objectNode().put("delete_chat_photo", true));
        people.update("""
                {"edited_message":{"message_id":1,"date":1,"edit_date":2,"chat":{"id":7,"type":"private"},
                "from":{"id":7,"is_bot":false,"first_name":"A"},"location":{"latitude":1.0,"longitude":2.0}}}""");
        people.update("{\"poll\":{\"id\":\"1\"}}");
        assertThat(read()).hasSize(9).allMatch(Event.Ignored.class::isInstance);
    }

    @DatabaseTest
    void fieldsAndKindsOfTomorrowDoNoHarm(TestDatabase database) {
        people.update("""
                {"message":{"message_id":1,"date":1,"text":"hai","brand_new":{"a":[1]},"chat":{"id":7,"type":"private",
                "aura":5},"from":{"id":7,"mood":"fine"},"forward_origin":{"type":"hologram","x":1}}}""");
        people.update("""
                {"message":{"message_id":2,"date":1,"hologram":{"file_id":"x"},"chat":{"id":7,"type":"private"},
                "from":{"id":7,"is_bot":false,"first_name":"A"}}}""");
        List<Event> events = read();
        assertThat(events.get(0)).isInstanceOfSatisfying(Event.Said.class,
                said -> assertThat(said.text()).isEqualTo("hai"));
        assertThat(events.get(1)).isInstanceOf(Event.Ignored.class);
    }

    @DatabaseTest
    void oddLettersComeThroughAndImpossibleOnesAreReplaced(TestDatabase database) {
        people.update(
                """
                        {"message":{"message_id":1,"date":1,"text":"a\\u0000b\\ud83d c\\ud83d\\ude00","chat":{"id":7,"type":"private"},
                        "from":{"id":7,"is_bot":false,"first_name":"A"}}}""");
        people.says(7, "x".repeat(100_000));
        List<Event> events = read();
        assertThat(((Event.Said) events.get(0)).text()).isEqualTo("ab\uFFFD c😀");
        assertThat(((Event.Said) events.get(1)).text()).hasSize(100_000);
    }

    @DatabaseTest
    void whatCannotBeReadSaysSoWithoutQuotingIt(TestDatabase database) {
        for (String body : List.of("no json", "[]", "{\"message\":{\"message_id\":99999999999,\"text\":\"rahasia\"}}",
                "{\"message\":{\"text\":\"rahasia\"}}")) {
            assertThatThrownBy(() -> rig.chats.read(body)).isInstanceOf(UnreadableUpdate.class)
                    .satisfies(e -> assertThat(e + " " + e.getCause()).doesNotContain("rahasia"));
        }
    }

    @DatabaseTest
    void aCommandLosesTheNameOfTheBot(TestDatabase database) {
        people.says(7, "/tiket@tanyapaspor_bot T-4K7P");
        assertThat(((Event.Said) read().getFirst()).text()).isEqualTo("/tiket T-4K7P");
    }
}
