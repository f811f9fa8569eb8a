package id.tanyapaspor.bot.telegram;

import java.time.Duration;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

class IntroductionTest {

    private final TestClock clock = new TestClock();
    private Rig rig;
    private StubBotApi telegram;

    @BeforeEach
    void open(TestDatabase database) {
        rig = new Rig(database, clock);
        telegram = rig.telegram;
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private int introduce() {
        int steps = 0;
        while (rig.introduction.runOnce()) {
            steps++;
        }
        return steps;
    }

    @DatabaseTest
    void peopleSeeTheCommandsInIndonesianAndEnglish(TestDatabase database) {
        introduce();
        assertThat(telegram.commands().get("default/")).hasSize(10).contains("/petugas Teruskan pertanyaan ke petugas");
        assertThat(telegram.commands().get("default/en")).extracting(command -> command.split(" ")[0])
                .containsExactly("/start", "/bantuan", "/petugas", "/tiket", "/kantor", "/bahasa", "/batal",
                        "/info", "/langganan", "/privasi");
        assertThat(telegram.commands().get("default/en")).contains("/petugas Pass your question to an officer");
        assertThat(telegram.commands().get("chat/")).extracting(command -> command.split(" ")[0])
                .containsExactly("/ambil", "/selesai");
    }

    @DatabaseTest
    void rightsInTheOfficersGroupAreLookedAtOnceAndAgainWhenTheyChange(TestDatabase database) {
        introduce();
        assertThat(telegram.requests("getChatMember")).hasSize(1);
        telegram.people().membership(Rig.GROUP, 99, "administrator", "member");
        rig.poll();
        introduce();
        assertThat(telegram.requests("getChatMember")).hasSize(2);
        telegram.people().membership(-55, 99, "left", "member");
        rig.poll();
        introduce();
        assertThat(telegram.requests("getChatMember")).hasSize(2);
    }

    @DatabaseTest
    void whatTelegramDoesNotHearIsToldLaterAndWhatItRefusesIsLeft(TestDatabase database) {
        telegram.faults().next("getMe", Fault.badGateway());
        assertThat(introduce()).isZero();
        assertThat(introduce()).as("too early").isZero();
        clock.pass(Duration.ofSeconds(5));
        telegram.faults().next("setMyCommands", new Fault.Refusal(400, "Bad Request: BOT_COMMAND_INVALID"));
        assertThat(introduce()).isEqualTo(7);
        assertThat(telegram.commands()).doesNotContainKey("default/").containsKey("default/en");
    }

    @DatabaseTest
    void aGroupThatMovedIsFollowed(TestDatabase database) {
        telegram.migrate(Rig.GROUP, -2002);
        for (int i = 0; i < 10; i++) {
            introduce();
            clock.pass(Duration.ofSeconds(5));
        }
        assertThat(rig.group.id()).contains(-2002L);
        assertThat(telegram.requests("getChatMember").getLast().chat()).hasValue(-2002L);
    }

    @DatabaseTest
    void aWrongTokenIsTriedSlowly(TestDatabase database) {
        telegram.faults().always("*", Fault.unauthorized());
        for (int second = 0; second < 60; second++) {
            introduce();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(telegram.requests()).hasSize(2);
    }
}
