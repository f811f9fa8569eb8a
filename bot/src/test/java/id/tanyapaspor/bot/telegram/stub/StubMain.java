package id.tanyapaspor.bot.telegram.stub;

/** Runs the stub by itself: `StubMain 8081`, then start the bot with the two variables that it prints. */
public final class StubMain {

    private StubMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        StubBotApi api = StubBotApi.start(arguments.length == 0 ? 8081 : Integer.parseInt(arguments[0]));
        System.out.println("TELEGRAM_API_URL=" + api.url() + " TELEGRAM_BOT_TOKEN=" + StubBotApi.TOKEN);
        Thread.currentThread().join();
    }
}
