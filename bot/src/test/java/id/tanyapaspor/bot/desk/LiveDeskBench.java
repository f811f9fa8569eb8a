package id.tanyapaspor.bot.desk;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

/**
 * What the live desk costs: pages with 500 waiting tickets, and 100 officers' streams for a minute in which something changes
 * every second, each browser fetching its lists when it is told to. Run by name:
 * `mvn -pl bot -am test -Dtest=LiveDeskBench -Dsurefire.failIfNoSpecifiedTests=false`.
 */
class LiveDeskBench {

    private static final PrintStream OUT = System.out;
    private static final int WAITING = 500;
    private static final int OFFICERS = 100;
    private static final int SECONDS = 60;

    private final HttpClient client = HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor())
            .version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong changedAt = new AtomicLong();
    private final Collection<Long> events = new ConcurrentLinkedQueue<>();
    private final Collection<Long> fetches = new ConcurrentLinkedQueue<>();
    private String address = "";
    private String cookies = "";

    @Test
    void measure() throws Exception {
        try (TestDatabase database = TestDatabase.open(Database.SQLITE); var running = new RunningDesk(database)) {
            Page page = running.page(1280, 800, true);
            running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
            List<Ticket> tickets = new ArrayList<>();
            for (int i = 0; i < WAITING; i++) {
                tickets.add(asks(running, i));
            }
            address = running.address();
            cookies = page.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
            pages(running, page, tickets.getLast());
            streams(running, tickets);
        }
    }

    private void pages(RunningDesk running, Page page, Ticket ticket) throws Exception {
        page.addInitScript("window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach(task => {"
                + " window.longest = Math.max(window.longest, task.duration); })).observe({ type: 'longtask' });");
        OUT.println("| page, 500 waiting | server ms p50 | p95 | kB | kB gzip | browser: ready ms | longest task ms |");
        OUT.println("|---|---:|---:|---:|---:|---:|---:|");
        for (String path : List.of("/petugas", "/petugas?semua=true", "/petugas/tiket/" + ticket.number(),
                "/petugas/antrean")) {
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                running.part(DeskNews.class).listsChanged(); // nothing is kept from the last time
                long start = System.nanoTime();
                bytes(path, "identity");
                times.add(System.nanoTime() - start);
            }
            List<Long> warm = times.subList(20, 60);
            OUT.printf("| %s | %.1f | %.1f | %.1f | %.1f | %s |%n", path.replaceAll("T-.*", "…"), ms(warm, 0.5),
                    ms(warm, 0.95), bytes(path, "identity") / 1024.0, bytes(path, "gzip") / 1024.0,
                    path.endsWith("antrean") ? "– | –" : inBrowser(page, path));
        }
    }

    private static String inBrowser(Page page, String path) {
        page.navigate(path);
        page.waitForTimeout(1_500);
        return page.evaluate("Math.round(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)")
                + " | " + page.evaluate("Math.round(window.longest)");
    }

    private void streams(RunningDesk running, List<Ticket> tickets) {
        List<Thread> officers = tickets.stream().limit(OFFICERS)
                .map(ticket -> Thread.ofVirtual().start(() -> listen(ticket.number()))).toList();
        LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
        events.clear();
        fetches.clear();
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = machine.getProcessCpuTime();
        long start = System.nanoTime();
        for (int second = 0; second < SECONDS; second++) {
            changedAt.set(System.nanoTime());
            asks(running, WAITING + second);
            LockSupport.parkNanos(start + (second + 1) * 1_000_000_000L - System.nanoTime());
        }
        double share = 100.0 * (machine.getProcessCpuTime() - cpu) / (System.nanoTime() - start)
                / machine.getAvailableProcessors();
        officers.forEach(Thread::interrupt);
        OUT.println("| streams | changes | events | event ms p50 | p95 | fetches | fetch ms p50 | p95 | CPU of "
                + machine.getAvailableProcessors() + " cores, with the clients |");
        OUT.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        OUT.printf("| %d | %d | %d | %.1f | %.1f | %d | %.1f | %.1f | %.0f %% |%n", OFFICERS, SECONDS, events.size(),
                ms(events, 0.5), ms(events, 0.95), fetches.size(), ms(fetches, 0.5), ms(fetches, 0.95), share);
    }

    /** What a browser does: listens, and fetches the lists when it is told that they changed. */
    private void listen(String ticket) {
        try (Stream<String> lines = client
                .send(request("/petugas/alur?tiket=" + ticket).build(), HttpResponse.BodyHandlers.ofLines()).body()) {
            for (var each = lines.iterator(); each.hasNext();) {
                if (each.next().equals("event: antrean")) {
                    long heard = System.nanoTime();
                    events.add(heard - changedAt.get());
                    bytes("/petugas/antrean?tiket=" + ticket, "gzip");
                    fetches.add(System.nanoTime() - heard);
                }
            }
        } catch (Exception _) {
            Thread.currentThread().interrupt(); // the minute is over
        }
    }

    private int bytes(String path, String encoding) throws Exception {
        return client.send(request(path).header("Accept-Encoding", encoding).build(),
                HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookies);
    }

    private static Ticket asks(RunningDesk running, int person) {
        String question = "Pertanyaan nomor " + person + " tentang jadwal wawancara yang lewat karena sakit";
        var handover = new Handover(question, "not_sure", List.of("Jadwal (41 %)"),
                List.of(new Handover.Line("applicant", question)), "id");
        return running.in(() -> running.part(Desk.class).open(new ChatId("telegram", "bench" + person), handover,
                Ticket.Route.OPEN, Instant.now()));
    }

    private static double ms(Collection<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)] / 1e6;
    }
}
