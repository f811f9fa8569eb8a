package id.tanyapaspor.bot.board;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.charts.XlsxSheet;
import id.tanyapaspor.bot.charts.CsvSheet;
import id.tanyapaspor.bot.charts.Sheet;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long the board takes for thirty days with 20,000 tickets, over HTTP and inside, and what a sheet of 100,000 costs.
 * Run by name: `mvn -pl bot -am test -Dtest=BoardBench -Dsurefire.failIfNoSpecifiedTests=false`.
 */
class BoardBench {

    private static final PrintStream OUT = System.out;
    private static final int ROUNDS = 30;
    private static final int TICKETS = 20_000;
    private static final int MANY = 100_000;

    @Test
    void page() throws Exception {
        OUT.println("| database | figures ms p50 | page ms p50 | p95 | most | kB |");
        OUT.println("|---|---:|---:|---:|---:|---:|");
        for (Database kind : Database.values()) {
            TestDatabase database = TestDatabase.open(kind);
            try (RunningDesk running = new RunningDesk(database)) {
                Instant now = Instant.now();
                BusyMonth.write(running.part(NamedParameterJdbcTemplate.class),
                        running.part(TransactionTemplate.class), TICKETS, now);
                overtakings(running, now);
                OUT.println(line(kind, running, now));
            } finally {
                database.close();
            }
        }
    }

    /** As many as a busy month may have. */
    private static void overtakings(RunningDesk running, Instant now) {
        List<String> numbers = running.part(JdbcClient.class).sql("select number from ticket limit 300")
                .query(String.class).list();
        AuditLog audit = running.part(AuditLog.class);
        running.in(() -> {
            for (int i = 0; i < numbers.size(); i++) {
                audit.append(now.minus(Duration.ofHours(i * 2)), "staff:sari",
                        i % 2 == 0 ? "ticket.overtake" : "ticket.lane", "ticket:" + numbers.get(i), "elderly usia 74");
            }
            return true;
        });
    }

    private static String line(Database kind, RunningDesk running, Instant now) throws Exception {
        Page page = running.page(1280, 800, true);
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
        String cookies = page.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(running.address() + "/petugas/papan?masa=30"))
                .header("Cookie", cookies).build();
        HttpClient client = HttpClient.newHttpClient();
        String html = client.send(request, BodyHandlers.ofString()).body();
        if (!html.contains("svg")) {
            throw new IllegalStateException("No board: " + html.substring(0, Math.min(200, html.length())));
        }
        List<Double> pages = times(() -> send(client, request));
        Figures figures = running.part(Figures.class);
        Choice month = Choice.of(new Choice.Asked("30", "", "", ""), running.part(BoardHours.class).day(now));
        List<Double> inside = times(() -> figures.of(month, now));
        return "| %s | %.0f | %.0f | %.0f | %.0f | %d |".formatted(kind, quantile(inside, 0.5), quantile(pages, 0.5),
                quantile(pages, 0.95), quantile(pages, 1), html.length() / 1024);
    }

    private static void send(HttpClient client, HttpRequest request) {
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sheet() throws Exception {
        OUT.println("| database | sheet of 100,000 | s | MB | heap held, MB |");
        OUT.println("|---|---|---:|---:|---:|");
        for (Database kind : Database.values()) {
            try (TestDatabase database = TestDatabase.open(kind)) {
                Instant now = Instant.now();
                BusyMonth.write(database.named(), database.transaction(), MANY, now);
                var sums = new Sums(database);
                var tickets = new TicketSheet(new TicketRows(database.sql(), sums.hours), sums.hours);
                Choice month = Choice.of(new Choice.Asked("30", "", "", ""), sums.hours.day(now));
                OUT.println(line(kind + " | CSV", tickets, month, now, CsvSheet::new));
                OUT.println(line(kind + " | XLSX", tickets, month, now, out -> new XlsxSheet(out, "Tiket")));
            }
        }
    }

    private interface Kind {
        Sheet on(OutputStream out) throws IOException;
    }

    /** Writes it twice: once for the time, once for what the heap holds, looked at while it is collected again and again. */
    private static String line(String name, TicketSheet tickets, Choice month, Instant now, Kind kind)
            throws Exception {
        var out = new Counting();
        Sheet sheet = kind.on(out);
        long start = System.nanoTime();
        tickets.write(month, now, ReadingTest.in("id"), sheet);
        sheet.end();
        double seconds = (System.nanoTime() - start) / 1e9;
        long before = held();
        var most = new long[1];
        var watched = new Counting() {
            @Override
            void after(long bytes) {
                if (bytes / 2_000_000 > (bytes - 10_000) / 2_000_000) {
                    most[0] = Math.max(most[0], held() - before);
                }
            }
        };
        Sheet again = kind.on(watched);
        tickets.write(month, now, ReadingTest.in("id"), again);
        again.end();
        return "| %s | %.1f | %.1f | %.0f |".formatted(name, seconds, out.bytes / 1e6, most[0] / 1e6);
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static class Counting extends OutputStream {

        long bytes;

        @Override
        public void write(int one) {
            bytes++;
            after(bytes);
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
            after(bytes);
        }

        void after(long all) {
            // nobody watches
        }
    }

    private static List<Double> times(Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int round = -ROUNDS; round < ROUNDS; round++) { // the first half warms up
            long start = System.nanoTime();
            work.run();
            if (round >= 0) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times.stream().sorted().toList();
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
