package id.tanyapaspor.bot.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.junit.jupiter.api.Test;

/**
 * Questions a second over the whole way, from Telegram into the inbox, through the answer, and back to Telegram, beside a
 * bare echo bot that stores nothing. Run by name: `mvn -pl bot -am test -Dtest=WholeWay -Dsurefire.failIfNoSpecifiedTests=false`;
 * `-Dprogram=…jar` measures the packaged program.
 */
class WholeWay {

    private static final PrintStream OUT = System.out;
    private static final List<String> QUESTIONS = List.of("Berapa biaya paspor?",
            "Paspor saya hilang, harus bagaimana?",
            "Apa syarat paspor untuk anak?", "Berapa lama paspor jadi?", "Bagaimana cara daftar di M-Paspor?");
    private static final int WARMING = 1000;
    private static final int MEASURED = 3000;

    private final Optional<Path> jar = Optional.ofNullable(System.getProperty("program")).map(Path::of);
    private final AtomicLong people = new AtomicLong();

    @Test
    void measure() throws IOException {
        OUT.println("| Telegram answers | echo bot | SQLite | PostgreSQL |\n|---|---:|---:|---:|");
        for (Duration latency : List.of(Duration.ZERO, Duration.ofMillis(30))) {
            OUT.printf("| after %d ms | %,.0f/s | %,.0f/s | %,.0f/s |%n", latency.toMillis(), echo(latency),
                    service(Database.SQLITE, latency), service(Database.POSTGRESQL, latency));
        }
    }

    private double echo(Duration latency) {
        try (StubBotApi telegram = StubBotApi.start()) {
            return rate(telegram, Program.start(EchoBot.class, telegram.url()), latency);
        }
    }

    private double service(Database kind, Duration latency) {
        try (TestDatabase database = TestDatabase.open(kind); StubBotApi telegram = StubBotApi.start()) {
            database.release();
            Map<String, String> settings = new HashMap<>();
            Arrays.stream(database.properties()).map(property -> property.split("=", 2))
                    .forEach(pair -> settings.put(pair[0], pair[1]));
            return rate(telegram, Program.start(database.data(), telegram, jar, settings), latency);
        }
    }

    private double rate(StubBotApi telegram, Program program, Duration latency) {
        if (!latency.isZero()) {
            telegram.faults().always("sendMessage", new Fault.Hang(latency, true));
        }
        try {
            seconds(telegram, program, WARMING);
            return MEASURED / seconds(telegram, program, MEASURED);
        } finally {
            program.kill();
        }
    }

    /** So many people ask at once, each in a chat of their own; until all were answered. */
    private double seconds(StubBotApi telegram, Program program, int questions) {
        telegram.forgetRequests();
        long start = System.nanoTime();
        for (int i = 0; i < questions; i++) {
            telegram.people().says(people.incrementAndGet(), QUESTIONS.get(i % QUESTIONS.size()));
        }
        while (telegram.requests("sendMessage").size() < questions) {
            program.live(Duration.ofMillis(10));
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
