package id.tanyapaspor.bot.board;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.desk.Desk;
import id.tanyapaspor.bot.desk.Standing;

/**
 * The queue as everybody may see it: how many wait, how long it usually takes, who was served before their turn and why. Its
 * frame is that of the public pages. The figures are counted once a minute, however many people look.
 */
@Controller
class QueuePage {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Desk desk;
    private final Precedence precedence;
    private final BoardHours hours;
    private final MessageSource messages;
    private final LoadingCache<String, Count> counts;

    QueuePage(Desk desk, Precedence precedence, BoardHours hours, MessageSource messages, InstantSource clock) {
        this.desk = desk;
        this.precedence = precedence;
        this.hours = hours;
        this.messages = messages;
        counts = Caffeine.newBuilder().expireAfterWrite(FRESH).ticker(() -> clock.millis() * 1_000_000)
                .build(_ -> count(clock.instant()));
    }

    /** The figures at a moment; `standing` is where somebody would stand who asked then. */
    record Count(Instant at, Standing standing, Precedence.Counts week, Precedence.Counts month) {

        public int waiting() {
            return standing.place() - 1;
        }
    }

    @GetMapping({ "/antrean", "/en/antrean" })
    String queue(Locale locale, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        model.addAttribute("count", counts.get("now"));
        model.addAttribute("read", new Reading(messages, locale, hours.zone()));
        return "board/queue";
    }

    private Count count(Instant now) {
        LocalDate today = hours.day(now);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Count(now, desk.newcomer(now), since(monday), since(today.withDayOfMonth(1)));
    }

    private Precedence.Counts since(LocalDate day) {
        return precedence.since(day.atStartOfDay(hours.zone()).toInstant());
    }
}
