package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Sari, who is an admin, and Budi at the same desk, each in a browser of their own, and people who ask. */
final class TwoOfficers implements AutoCloseable {

    static final String PASSWORD = "kursi biru terbang";

    final TestDatabase database;
    final RunningDesk running;
    final Page sari;
    final Page budi;
    private final List<String> console = new ArrayList<>();
    private int people;

    /** On a laptop, with scripts. */
    static TwoOfficers live() {
        return new TwoOfficers(Database.SQLITE, 1280, 800, true);
    }

    TwoOfficers(Database kind, int width, int height, boolean javascript, String... settings) {
        database = TestDatabase.open(kind);
        running = new RunningDesk(database, settings);
        sari = page(width, height, javascript);
        running.enter(sari, Invite.firstAdmin(running.part(JdbcClient.class)), "sari", "Sari Dewi");
        sari.navigate("/petugas/akun");
        sari.click("text=Buat tautan");
        String link = sari.locator("code.link").textContent();
        budi = page(width, height, javascript);
        running.enter(budi, link.substring(link.indexOf("kode=") + 5), "budi", "Budi");
    }

    private Page page(int width, int height, boolean javascript) {
        Page page = running.page(width, height, javascript);
        page.onConsoleMessage(message -> {
            boolean offline = message.text().contains("ERR_INTERNET_DISCONNECTED")
                    || message.text().startsWith("htmx:");
            if (message.type().equals("error") && !offline) {
                console.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    /** Leaves an empty desk. */
    void closeAll() {
        Tickets tickets = running.part(Tickets.class);
        Stream.concat(tickets.waiting(100).stream(), tickets.taken().stream())
                .forEach(ticket -> running.in(() -> running.part(Counter.class).end(ticket.number(), Actor.SYSTEM,
                        Ticket.Outcome.OTHER, Instant.now())));
    }

    Ticket asks(String question) {
        return asks(question, Ticket.Route.OPEN);
    }

    Ticket asks(String question, Ticket.Route route) {
        var handover = new Handover(question, "not_sure", List.of(), List.of(new Handover.Line("applicant", question)),
                "id");
        ChatId chat = new ChatId("telegram", "orang" + ++people);
        return running.in(() -> running.part(Desk.class).open(chat, handover, route, Instant.now()));
    }

    /** A new question in the hands of an officer, on whose page it is open. */
    Ticket taken(Page officer, String question) {
        Ticket ticket = asks(question);
        take(officer, ticket);
        return ticket;
    }

    void take(Page officer, Ticket ticket) {
        officer.navigate("/petugas/tiket/" + ticket.number());
        if (officer.locator("#alasan-ambil").isVisible()) {
            officer.fill("#alasan-ambil", "sedang diuji");
        }
        officer.click("#ambil-ini button");
        assertThat(officer.locator("#balasan")).isVisible();
    }

    /** Takes a ticket away from whoever holds it. */
    void giveBack(Ticket ticket) {
        Actor holder = running.part(Tickets.class).find(ticket.number()).orElseThrow().holder().orElseThrow().officer();
        running.in(() -> running.part(Counter.class).giveBack(ticket.number(), holder, Actor.SYSTEM, Instant.now()));
    }

    /** Returns what the channel calls the message. */
    String says(Ticket ticket, String text) {
        String message = "pesan" + System.nanoTime();
        applicantDoes(ticket, new Event.Said(Instant.now(), message, text, Optional.empty()));
        return message;
    }

    void applicantDoes(Ticket ticket, Event event) {
        running.in(() -> {
            running.part(Desk.class).applicantDid(ticket, event, Instant.now());
            return true;
        });
    }

    int replies(Ticket ticket) {
        return (int) running.part(History.class).of(ticket.number()).stream()
                .filter(line -> line.author() == History.Author.OFFICER).count();
    }

    @Override
    public void close() {
        running.close();
        database.close();
        assertThat(console).as("errors in a console").isEmpty();
    }
}
