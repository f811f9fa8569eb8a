package id.tanyapaspor.bot.launch;

import id.tanyapaspor.launch.Java25;

/** What `java -jar` starts. */
public final class BotMain {

    private BotMain() {}

    public static void main(String[] arguments) throws Exception {
        Java25.run("id.tanyapaspor.bot.TanyaPaspor", arguments);
    }
}
