package id.tanyapaspor.bot.proof;

import java.net.URI;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.util.LongPollingSingleThreadUpdateConsumer;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** The least that a bot can be, as the library's own example has it: stores nothing, says everything back. */
final class EchoBot {

    private EchoBot() {}

    public static void main(String[] arguments) throws Exception {
        URI stub = URI.create(arguments[0]);
        TelegramUrl url = new TelegramUrl(stub.getScheme(), stub.getHost(), stub.getPort(), false);
        var client = new OkHttpTelegramClient(new ObjectMapper(), new OkHttpClient(), StubBotApi.TOKEN, url);
        try (var application = new TelegramBotsLongPollingApplication()) {
            LongPollingSingleThreadUpdateConsumer echo = update -> {
                try {
                    client.execute(new SendMessage(update.getMessage().getChatId().toString(),
                            update.getMessage().getText()));
                } catch (TelegramApiException e) {
                    throw new IllegalStateException(e);
                }
            };
            application.registerBot(StubBotApi.TOKEN, () -> url, offset -> GetUpdates.builder().offset(offset + 1)
                    .limit(100).timeout(5).build(), echo);
            Thread.currentThread().join();
        }
    }
}
