package id.tanyapaspor.bot.telegram;

import java.net.ServerSocket;
import java.time.Duration;

import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

import static org.assertj.core.api.Assertions.assertThat;

class BotApiTest {

    private final StubBotApi telegram = StubBotApi.start();
    private final BotApi api = new BotApi(Rig.settings(telegram.url(), StubBotApi.TOKEN));

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void whatTelegramTakesIsOk() {
        assertThat(say()).isInstanceOfSatisfying(Reply.Ok.class,
                ok -> assertThat(ok.result().path("message_id").asInt()).isPositive());
    }

    @Test
    void aRefusalHasItsCodeItsWordsAndTheTimeToWait() {
        telegram.faults().next("sendMessage", new Fault.TooMany(5));
        assertThat(say()).isInstanceOfSatisfying(Reply.Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(429);
            assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(5));
            assertThat(refusal.says("too many requests")).isTrue();
        });
    }

    @Test
    void aGatewaysPageKeepsItsCode() {
        telegram.faults().next("sendMessage", Fault.badGateway());
        assertThat(say()).isInstanceOfSatisfying(Reply.Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(502));
    }

    @Test
    void noAnswerCutConnectionsAndHalfAnswersAreLost() {
        telegram.faults().next("sendMessage", new Fault.Hang(Duration.ofSeconds(3), true));
        assertThat(say()).isInstanceOf(Reply.Lost.class);
        telegram.faults().next("sendMessage", new Fault.Cut(false));
        assertThat(say()).isInstanceOf(Reply.Lost.class);
        telegram.faults().next("sendMessage", new Fault.CutAnswer());
        assertThat(say()).isInstanceOf(Reply.Lost.class);
        telegram.faults().next("sendMessage", new Fault.Garbage("<html>welcome to the hotel</html>"));
        assertThat(say()).isInstanceOf(Reply.Garbled.class);
    }

    @Test
    void aCutConnectionIsNotTriedAgainBehindOurBack() {
        say();
        telegram.faults().next("sendMessage", new Fault.Cut(true));
        say();
        assertThat(telegram.requests("sendMessage")).hasSize(2);
        assertThat(telegram.said(7)).hasSize(2);
    }

    @Test
    void aServerThatIsNotThereWasNotReached() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (BotApi nobody = new BotApi(Rig.settings("http://127.0.0.1:" + port, StubBotApi.TOKEN))) {
            assertThat(nobody.call(new SendMessage("7", "Halo"))).isInstanceOf(Reply.NotReached.class);
        }
    }

    @Test
    void theTokenIsInNoReply() throws Exception {
        for (Fault fault : new Fault[]{ new Fault.Cut(false), new Fault.CutAnswer(), Fault.badGateway(),
            new Fault.Hang(Duration.ofSeconds(2), false) }) {
            telegram.faults().next("sendMessage", fault);
            assertThat(say().toString() + say().outline()).doesNotContain(StubBotApi.TOKEN);
        }
        try (BotApi wrong = new BotApi(Rig.settings("http://256.0.0.1:1/", StubBotApi.TOKEN))) {
            assertThat(wrong.call(new SendMessage("7", "Halo")).toString()).doesNotContain(StubBotApi.TOKEN);
        }
        assertThat(Rig.settings(telegram.url(), StubBotApi.TOKEN).toString()).doesNotContain(StubBotApi.TOKEN);
    }

    @Test
    void aBaseAddressMayHaveAPath() {
        assertThat(new BotApi(Rig.settings("http://127.0.0.1:1/telegram/", "1:a")).call(new SendMessage("7", "x")))
                .isInstanceOf(Reply.NotReached.class);
    }

    @Test
    void oddLettersAreSentAsTheyAre() {
        telegram.people().says(7, "Halo");
        String odd = "‮عربي 👨‍👩‍👧 𝔘𝔫𝔦 ก็็็";
        api.call(new SendMessage("7", odd));
        assertThat(telegram.said(7)).containsExactly(odd);
        assertThat(api.call(new SendMessage("7", "half an emoji \uD83D"))).isInstanceOf(Reply.Ok.class);
    }

    private Reply say() {
        telegram.people().says(7, "Halo");
        return api.call(new SendMessage("7", "Halo"));
    }
}
