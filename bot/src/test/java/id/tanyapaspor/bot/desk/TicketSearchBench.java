package id.tanyapaspor.bot.desk;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/**
 * 100,000 tickets of about eight messages each, in words of the shipped content: how long the index is built, how large it is,
 * and how long a search takes with the look for what changed before it and the page that is made of it after it. Run by name:
 * `mvn -pl indexer,bot test -Dtest=TicketSearchBench -Dsurefire.failIfNoSpecifiedTests=false`.
 */
class TicketSearchBench {

    private static final PrintStream OUT = System.out;
    private static final int TICKETS = Integer.getInteger("tickets", 100_000);
    private static final int BATCH = 1000;
    private static final List<String> QUERIES = List.of("T-4K7P", "paspor", "membuat paspor anak", "\"kartu keluarga\"",
            "keadaan:selesai petugas:sari", "dibuka:[2026-01-01 TO 2026-01-31]", "pasp*", "wawancra~", "*:*",
            "a* b* c*",
            "paspor -anak catatan:kk");

    private record Sentences(List<String> all, Random random) {

        String some() {
            return all.get(random.nextInt(all.size())) + " " + random.nextInt(10_000);
        }
    }

    @Test
    void measure() throws IOException {
        Sentences sentences = sentences();
        for (Database kind : Database.values()) {
            try (TestDatabase database = TestDatabase.open(kind)) {
                House house = new House(database);
                fill(house, sentences);
                measure(house, kind);
            }
        }
    }

    private static void measure(House house, Database kind) throws IOException {
        long before = used();
        long start = System.nanoTime();
        try (Searching searching = new Searching(house, "index")) {
            searching.index.refresh(Duration.ofHours(1));
            double seconds = (System.nanoTime() - start) / 1e9;
            OUT.printf("%n%s: %,d tickets indexed in %.1f s, %,d KB on disk, %,d KB of heap%n", kind,
                    searching.index.progress().done(), seconds, size(Searching.folder(house, "index")) / 1024,
                    Math.max(0, used() - before) / 1024);
            OUT.println("| query | found | ms: p50 | p95 | most |");
            OUT.println("|---|---:|---:|---:|---:|");
            QUERIES.forEach(query -> line(searching, query));
            OUT.printf("Nothing changed: the look before a search takes %.1f ms (p50)%n",
                    quantile(times(200, () -> searching.index.refresh(Duration.ofHours(1))), 0.5));
            Ticket ticket = house.asks(1_000_000);
            OUT.printf("A ticket changed since: %.1f ms (p50)%n", quantile(times(50, () -> {
                house.writes(ticket, Ids.next(), "kabar baru");
                searching.index.refresh(Duration.ofHours(1));
            }), 0.5));
        }
        restarted(house);
    }

    private static void restarted(House house) {
        long start = System.nanoTime();
        try (Searching again = new Searching(house, "index")) {
            again.index.refresh(Duration.ofHours(1));
            OUT.printf("After a restart it is ready in %.0f ms%n", (System.nanoTime() - start) / 1e6);
        }
    }

    private static void line(Searching searching, String query) {
        times(20, () -> searching.page(query)); // warms up
        List<Double> times = times(100, () -> searching.page(query));
        OUT.printf("| `%s` | %,d | %.1f | %.1f | %.1f |%n", query, searching.page(query).total(), quantile(times, 0.5),
                quantile(times, 0.95), quantile(times, 1));
    }

    private static List<Double> times(int count, Runnable act) {
        return LongStream.range(0, count).mapToObj(_ -> {
            long start = System.nanoTime();
            act.run();
            return (System.nanoTime() - start) / 1e6;
        }).sorted().toList();
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> {
                try {
                    return Files.size(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).sum();
        }
    }

    private static Sentences sentences() {
        List<String> all = ContentReader.read(ContentFiles.shipped()).orThrow().entries().values().stream()
                .flatMap(entry -> Stream.concat(entry.questions().stream().map(Entry.Phrasing::text),
                        Stream.of(entry.text(Language.ID).lead())))
                .toList();
        return new Sentences(all, new Random(7));
    }

    /** Tickets of a year, as rows: through the desk itself it would take an hour. */
    private static void fill(House house, Sentences sentences) {
        Random random = sentences.random();
        for (int from = 0; from < TICKETS; from += BATCH) {
            List<SqlParameterSource> tickets = new ArrayList<>();
            List<SqlParameterSource> messages = new ArrayList<>();
            for (int n = from; n < Math.min(TICKETS, from + BATCH); n++) {
                String number = "T-" + Integer.toString(1_000_000 + n, 23).toUpperCase();
                long at = house.now().toEpochMilli() - Duration.ofDays(365).toMillis() * (TICKETS - n) / TICKETS;
                tickets.add(ticket(number, n, at, sentences));
                for (int m = 0; m < 4 + random.nextInt(9); m++) {
                    messages.add(message(number, m, at + m, sentences));
                }
            }
            house.run(() -> insert(house, tickets, messages));
        }
    }

    private static SqlParameterSource ticket(String number, int n, long at, Sentences sentences) {
        String handover = """
                {"questionMasked":"%s","reason":"","candidates":[],"recent":[],"language":"id"}"""
                .formatted(sentences.some().replace("\\", "").replace("\"", "\\\"").replace("\n", " "));
        return new MapSqlParameterSource("number", number).addValue("id", Ids.next()).addValue("chat", "telegram:" + n)
                .addValue("at", at).addValue("handover", handover)
                .addValue("officer", List.of("Sari Dewi", "Budi", "Tono Utama", "Rina").get(n % 4));
    }

    private static SqlParameterSource message(String ticket, int m, long at, Sentences sentences) {
        // Named as if written when they were, long before anything that is looked for again.
        String id = Ids.before(Ids.next(), Duration.ofDays(1 + m)) + Ids.next().substring(13);
        return new MapSqlParameterSource("id", id).addValue("ticket", ticket).addValue("at", at)
                .addValue("author", m % 5 == 4 ? "note" : m % 2 == 0 ? "applicant" : "officer")
                .addValue("body", sentences.some());
    }

    private static void insert(House house, List<SqlParameterSource> tickets, List<SqlParameterSource> messages) {
        house.database.named().batchUpdate("""
                insert into ticket (number, id, chat, state, lane, entered_at, entry_place, handover, officer,
                    officer_name, taken_at, outcome, closed_at)
                values (:number, :id, :chat, 'closed', 'ordinary', :at, 1, :handover, 'staff:x', :officer, :at,
                    'answered', :at)""", tickets.toArray(SqlParameterSource[]::new));
        house.database.named().batchUpdate("""
                insert into ticket_message (id, ticket, at, author, actor, name, body)
                values (:id, :ticket, :at, :author, '', '', :body)""", messages.toArray(SqlParameterSource[]::new));
    }
}
