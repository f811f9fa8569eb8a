package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Presence.Sign;

/**
 * Hears for the open pages what this copy of the program was not told: what other copies did, what was delivered, who came,
 * went or stopped writing. One look a second for all pages together, and none while no page is open.
 */
@Component
class DeskWatch {

    /** Whatever the looks may have missed is in the lists after so long. */
    private static final Duration ANYWAY = Duration.ofSeconds(20);

    /** Forms are known again for so long; nobody leaves one open for longer than a session. */
    private static final Duration FORMS = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final DeskNews news;
    private final Presence presence;
    private final SentForms forms;
    private final InstantSource clock;

    private String lists = "";
    private Map<String, String> pages = Map.of();
    private Instant beaten = Instant.EPOCH;
    private Instant told = Instant.EPOCH;

    DeskWatch(JdbcClient jdbc, DeskNews news, Presence presence, SentForms forms, InstantSource clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.presence = presence;
        this.forms = forms;
        this.clock = clock;
    }

    /** One look; rings for what is not as it was at the last. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        Instant now = clock.instant();
        if (!news.isWatched()) {
            pages = Map.of();
            return;
        }
        if (!now.isBefore(beaten.plus(Presence.BEAT))) {
            presence.beat(now);
            beaten = now;
        }
        lookAtLists(now);
        lookAtPages(now);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        forms.forgetBefore(clock.instant().minus(FORMS));
    }

    /** Whatever is said is a line, whatever staff does is in the audit log. */
    private void lookAtLists(Instant now) {
        String sign = jdbc.sql("select coalesce(max(id), '') from ticket_message").query(String.class).single() + " "
                + jdbc.sql("select seq from audit_head").query(Long.class).single();
        if (!sign.equals(lists) || !now.isBefore(told.plus(ANYWAY))) {
            lists = sign;
            told = now;
            news.listsChanged();
        }
    }

    private void lookAtPages(Instant now) {
        List<String> open = List.copyOf(news.watched());
        Map<String, String> signs = new HashMap<>();
        if (!open.isEmpty()) {
            lines(open).forEach(sign -> signs.merge(sign.ticket(), sign.text(), String::concat));
            undelivered(open).forEach(sign -> signs.merge(sign.ticket(), sign.text(), String::concat));
            presence.signs(open, now).forEach(sign -> signs.merge(sign.ticket(), sign.text(), String::concat));
        }
        Map<String, String> before = pages;
        pages = signs;
        open.stream().filter(ticket -> before.containsKey(ticket)
                && !before.get(ticket).equals(signs.get(ticket))).forEach(news::pageChanged);
    }

    private List<Sign> lines(List<String> tickets) {
        return signs("""
                select t.number, t.state || coalesce(t.officer, '') || ' ' || count(m.id) || ' '
                from ticket t join ticket_message m on m.ticket = t.number
                where t.number in (:tickets) group by t.number, t.state, t.officer
                """, tickets);
    }

    private List<Sign> undelivered(List<String> tickets) {
        return signs("""
                select m.ticket, o.id || ' ' from ticket_message m join outbox o on o.id = m.outbox
                where m.ticket in (:tickets) and m.author = 'officer' and o.status in ('waiting', 'sending')
                order by m.id
                """, tickets);
    }

    private List<Sign> signs(String query, List<String> tickets) {
        return jdbc.sql(query).param("tickets", tickets)
                .query((row, n) -> new Sign(row.getString(1), row.getString(2))).list();
    }
}
