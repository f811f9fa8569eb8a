package id.tanyapaspor.bot.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.TestStorage;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A process that is killed again and again, as `kill -9` does it; `-Dkills=50` for more. */
class DeliveryKilledTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int CHATS = 20;
    private static final int EACH_LIFE = 150;

    @TempDir
    private Path folder;
    private final Random random = new Random(7);
    private final Queue<Integer> confirmed = new ConcurrentLinkedQueue<>();

    @DatabaseTest
    void everyUpdateIsAnsweredInOrderAndOnlyWhatWasCutIsRepeated(TestDatabase database) throws Exception {
        database.release();
        List<Integer> open = new ArrayList<>();
        int next = 0;
        for (int life = 0; life < KILLS; life++) {
            open.addAll(IntStream.range(next, next + EACH_LIFE).boxed().toList());
            next += EACH_LIFE;
            live(database, open, 300 + random.nextInt(1500));
            open.removeAll(confirmed);
        }
        int updates = next;
        liveUntil(database, open, updates);
        check(updates);
        try (TestStorage storage = new TestStorage(database.data(), database.url(), database.user())) {
            List<String> states = storage.sql().queryForList("select state from lane", String.class);
            assertThat(states.stream().mapToInt(Integer::parseInt).sum()).as("handled once each").isEqualTo(updates);
        }
    }

    private void live(TestDatabase database, List<Integer> updates, int millis) throws Exception {
        Process process = start(database);
        feed(process, updates);
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private void liveUntil(TestDatabase database, List<Integer> open, int updates) throws Exception {
        Process process = start(database);
        feed(process, open);
        await().atMost(Duration.ofMinutes(2)).until(() -> answers().stream().distinct().count() == updates);
        process.destroyForcibly().waitFor();
    }

    /** Answers of a chat stand in order, each at least once, a repetition right behind the first. */
    private void check(int updates) throws IOException {
        List<String> answers = answers();
        Map<String, List<Integer>> byChat = answers.stream().map(line -> line.split(" ")).collect(Collectors.groupingBy(
                answer -> answer[0], Collectors.mapping(answer -> Integer.valueOf(answer[1]), Collectors.toList())));
        assertThat(byChat).hasSize(CHATS).allSatisfy((_, numbers) -> assertThat(numbers).isSorted());
        int repeated = answers.size() - updates;
        System.out.printf("%d kills, %d updates, %d answers repeated%n", KILLS, updates, repeated);
        assertThat(repeated).isBetween(0, KILLS * CHATS);
    }

    private Process start(TestDatabase database) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Victim.class.getName(),
                database.url(), database.data().toString(), answersFile().toString())
                .redirectError(folder.resolve("errors").toFile()).start();
    }

    private void feed(Process process, List<Integer> updates) {
        List<Integer> mine = List.copyOf(updates);
        Thread.ofVirtual().start(() -> {
            try (var out = process.outputWriter(); BufferedReader in = process.inputReader()) {
                for (int update : mine) {
                    out.write(update + " " + update % CHATS + "\n");
                    out.flush();
                    confirmed.add(Integer.valueOf(in.readLine()));
                }
                in.readLine(); // keeps its input open until it dies
            } catch (IOException | NumberFormatException _) {
                Thread.yield(); // killed: what was not confirmed is given to the next
            }
        });
    }

    private List<String> answers() throws IOException {
        return Files.exists(answersFile()) ? Files.readAllLines(answersFile()) : List.of();
    }

    private Path answersFile() {
        return folder.resolve("answers");
    }
}
