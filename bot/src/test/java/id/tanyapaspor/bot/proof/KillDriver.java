package id.tanyapaspor.bot.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the program with SIGKILL at random moments under load, starts it again each time, lets it finish at the end, and
 * audits what people saw against what the database says. Arguments: kills, seed, and the packaged program if that is to
 * be killed instead of the compiled classes.
 */
public final class KillDriver {

    private static final PrintStream OUT = System.out;
    private static final int PEOPLE = 300;
    private static final int QUESTIONS_A_SECOND = 20;
    /** How long Telegram takes from carrying a request out to its OK: the moment that makes repeats possible. */
    private static final Duration WAY_BACK = Duration.ofMillis(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** A process that lives for a second is not worth optimising. */
    private static final Map<String, String> QUICK = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    private static final int LONGEST_LIFE = 1500;
    private static final int LONGEST_START = 2500;

    private final int kills;
    private final Random random;
    private final Optional<Path> jar;
    private final List<Audit.Life> lives = new ArrayList<>();
    private int whileStarting;

    KillDriver(int kills, long seed, Optional<Path> jar) {
        this.kills = kills;
        this.random = new Random(seed);
        this.jar = jar;
    }

    public static void main(String[] arguments) throws IOException {
        Optional<Path> jar = arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty();
        OUT.println(new KillDriver(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), jar).run());
    }

    Audit.Report run() throws IOException {
        Path data = Files.createTempDirectory("kill");
        try (StubBotApi telegram = StubBotApi.start();
                Crowd crowd = new Crowd(telegram, new Random(random.nextLong()), PEOPLE, QUESTIONS_A_SECOND)) {
            telegram.faults().always("sendMessage", new Fault.Hang(WAY_BACK, true));
            crowd.begin();
            for (int i = 0; i < kills; i++) {
                lives.add(live(data, telegram));
            }
            finish(data, telegram, crowd);
            Audit.Report report = new Audit(telegram, Ledger.of(data), lives, crowd.asked()).report(whileStarting);
            if (report.problems().isEmpty()) {
                FileSystemUtils.deleteRecursively(data); // otherwise it is kept to be looked into
            }
            return report;
        }
    }

    /** One start and its sudden end: mostly at work, sometimes while still starting. */
    private Audit.Life live(Path data, StubBotApi telegram) {
        telegram.forgetRequests();
        Instant began = Instant.now();
        Program program = Program.start(data, telegram, jar, QUICK);
        if (random.nextInt(8) == 0) {
            whileStarting++;
            program.live(Duration.ofMillis(random.nextInt(LONGEST_START)));
        } else {
            await(program, () -> !telegram.requests("getUpdates").isEmpty());
            program.live(Duration.ofMillis(random.nextInt(LONGEST_LIFE)));
        }
        program.kill();
        return new Audit.Life(began, Instant.now(), Ledger.inHand(data));
    }

    private void finish(Path data, StubBotApi telegram, Crowd crowd) {
        Program program = Program.start(data, telegram, jar, QUICK);
        int asked = crowd.asked().size();
        await(program, () -> telegram.waiting() == 0 && Ledger.of(data).done(asked));
        program.end();
    }

    private static void await(Program program, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                program.kill();
                throw new IllegalStateException("Waited in vain for " + PATIENCE);
            }
            program.live(Duration.ofMillis(20));
        }
    }
}
