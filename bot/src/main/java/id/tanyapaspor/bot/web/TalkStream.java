package id.tanyapaspor.bot.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.delivery.Bells;
import id.tanyapaspor.bot.delivery.ChatId;

/**
 * New and changed lines of a visitor's chat as server-sent events. Each carries its change number, so that a browser that
 * connects again gets just what it missed. A stream holds its request thread, which is a virtual one and costs next to nothing.
 */
@Controller
class TalkStream {

    /** Often enough that no proxy takes the stream for dead, and that we find out soon who left. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Visitors visitors;
    private final Chats chats;
    private final Bells<ChatId> bells;
    private final LinePieces pieces;
    private final InstantSource time;
    private final Semaphore room;
    private volatile boolean closing;

    TalkStream(Visitors visitors, Chats chats, Bells<ChatId> bells, LinePieces pieces, WebSettings settings,
            InstantSource time) {
        this.visitors = visitors;
        this.chats = chats;
        this.bells = bells;
        this.pieces = pieces;
        this.time = time;
        this.room = new Semaphore(settings.streams());
    }

    @GetMapping({ "/tanya/alur", "/en/tanya/alur" })
    void stream(@RequestParam(defaultValue = "0") long setelah,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @ModelAttribute(name = "site", binding = false) Site site, HttpServletRequest request,
            HttpServletResponse response) throws IOException, InterruptedException {
        Optional<ChatId> chat = visitors.chat(request);
        if (chat.isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value()); // tells the browser not to try again
        } else if (closing || !room.tryAcquire()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            try {
                write(chat.get(), last == null ? setelah : last, site, response);
            } finally {
                room.release();
            }
        }
    }

    /** So that a stop need not wait for streams that never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        closing = true;
        bells.ringAll();
    }

    private void write(ChatId chat, long seen, Site site, HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        PrintWriter out = response.getWriter();
        out.print(": \n\n");
        try (Bells<ChatId>.Ear ear = bells.listen(Set.of(chat))) {
            Instant typing = time.instant();
            for (long now = seen; !closing && !out.checkError(); ear.await(HEARTBEAT)) {
                now = news(chat, now, site, out);
                typing = typing(chat, typing, out);
                out.print(": \n\n"); // a comment; checkError flushes and tells whether anyone is there
            }
        }
    }

    /** Tells once how long an officer will be shown to be writing. */
    private Instant typing(ChatId chat, Instant told, PrintWriter out) {
        Instant until = chats.typingUntil(chat);
        if (until.isAfter(told)) {
            long left = Math.max(0, Duration.between(time.instant(), until).toMillis());
            out.print("event: mengetik\ndata: " + left + "\n\n");
            return until;
        }
        return told;
    }

    private long news(ChatId chat, long seen, Site site, PrintWriter out) {
        long now = seen;
        List<Line> changed = chats.since(chat, seen).stream().sorted(Comparator.comparingLong(Line::change)).toList();
        for (Line line : changed) {
            out.print("event: baris\n");
            out.print("id: " + line.change() + "\n");
            pieces.of(line, site).lines().forEach(part -> out.print("data: " + part + "\n"));
            out.print("\n");
            now = line.change();
        }
        return now;
    }
}
