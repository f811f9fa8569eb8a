package id.tanyapaspor.bot.desk;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.delivery.Bells;
import id.tanyapaspor.bot.staff.Account;

/**
 * Tells an officer's page as server-sent events that its lists or its ticket changed; the page then asks for what it shows.
 * Nothing that anybody wrote is in a stream, so one that outlives its session tells nothing. A stream holds its request
 * thread, which is a virtual one, and is the sign that its officer is there: one that ends begins anew sooner than anybody
 * is taken for absent, as long as the page is looked at.
 */
@Controller
class DeskStream {

    /** Often enough that no proxy takes the stream for dead, and that we find out soon who left. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Whatever happens in this time is told together, so that a busy desk does not keep browsers busy. */
    private static final Duration GAP = Duration.ofMillis(400);

    /** Then the browser connects again, and whoever is not logged in any more is not let in. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Far more than a desk has officers: each stream is a connection and a thread. */
    private static final int MOST = 1_000;

    private final DeskNews news;
    private final Board board;
    private final Presence presence;
    private final Tickets tickets;
    private final Staffing staffing;
    private final InstantSource clock;
    private final Semaphore room = new Semaphore(MOST);
    private volatile boolean closing;

    DeskStream(DeskNews news, Board board, Presence presence, Tickets tickets, Staffing staffing,
            InstantSource clock) {
        this.news = news;
        this.board = board;
        this.presence = presence;
        this.tickets = tickets;
        this.staffing = staffing;
        this.clock = clock;
    }

    @GetMapping("/petugas/alur")
    void stream(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") String tiket,
            @RequestParam(defaultValue = "false") boolean semua, HttpServletResponse response)
            throws IOException, InterruptedException {
        if (closing || !room.tryAcquire()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        Actor officer = DeskPages.actor(account);
        staffing.seen(officer, clock.instant());
        Optional<String> ticket = TicketNumber.read(tiket).flatMap(tickets::find).map(Ticket::number);
        try {
            there(officer, ticket, new Telling(officer, semua, begin(response)));
        } finally {
            room.release();
        }
    }

    /** So that a stop need not wait for streams that never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        closing = true;
        news.ringAll();
    }

    private static PrintWriter begin(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return response.getWriter();
    }

    /** Colleagues who have the same ticket open see that this officer has it open too. */
    private void there(Actor officer, Optional<String> ticket, Telling telling) throws InterruptedException {
        if (ticket.isEmpty()) {
            write(Set.of(DeskNews.LISTS), telling);
            return;
        }
        String stay = presence.enter(ticket.get(), officer, clock.instant());
        news.pageChanged(ticket.get());
        try {
            write(Set.of(DeskNews.LISTS, ticket.get()), telling);
        } finally {
            presence.leave(stay);
            news.pageChanged(ticket.get());
        }
    }

    private void write(Set<String> things, Telling telling) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (Bells<String>.Ear ear = news.listen(things)) {
            Set<String> rung = Set.of(DeskNews.LISTS);
            while (!closing && telling.tell(rung) && System.nanoTime() < end) {
                Thread.sleep(rung.isEmpty() ? Duration.ZERO : GAP);
                rung = ear.await(HEARTBEAT);
            }
        }
    }

    /** One page's side of the stream. */
    private final class Telling {

        private final Actor officer;
        private final boolean all;
        private final PrintWriter out;
        private String told = "";

        private Telling(Actor officer, boolean all, PrintWriter out) {
            this.officer = officer;
            this.all = all;
            this.out = out;
        }

        /** Says what rang, and lists only when this officer's look other; false when nobody is there any more. */
        private boolean tell(Set<String> rung) {
            if (rung.contains(DeskNews.LISTS)) {
                String look = board.look(officer, all, clock.instant());
                out.print(look.equals(told) ? "" : "event: antrean\ndata: " + look + "\n\n");
                told = look;
            }
            if (rung.stream().anyMatch(thing -> !thing.equals(DeskNews.LISTS))) {
                out.print("event: tiket\ndata: baru\n\n");
            }
            out.print(": \n\n"); // a comment; checkError flushes and tells whether anyone is there
            return !out.checkError();
        }
    }
}
