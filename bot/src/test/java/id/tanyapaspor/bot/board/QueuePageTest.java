package id.tanyapaspor.bot.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.desk.Desk;
import id.tanyapaspor.bot.desk.Handover;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.desk.Ticket;
import id.tanyapaspor.bot.storage.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ConcurrentModel;

/** The queue as everybody may see it. */
class QueuePageTest {

    private static TestDatabase database;
    private static RunningDesk running;
    private static Page page;

    @BeforeAll
    static void aDeskWithAPast() {
        database = TestDatabase.open(Database.SQLITE);
        running = new RunningDesk(database);
        BusyMonth.write(running.part(NamedParameterJdbcTemplate.class), running.part(TransactionTemplate.class), 900,
                Instant.now());
        for (int person = 1; person <= 3; person++) {
            asks(String.valueOf(-person));
        }
        comesToWork();
        page = running.page(1280, 800, true);
    }

    @AfterAll
    static void stop() {
        running.close();
        database.close();
    }

    /** Where nobody is on duty no minutes are told. */
    private static void comesToWork() {
        long now = Instant.now().toEpochMilli();
        running.part(JdbcClient.class)
                .sql("""
                        insert into desk_officer (actor, name, duty, duty_since, seen_at) values ('staff:1', 'Sari', 'on', :now, :now)
                        """)
                .param("now", now).update();
    }

    private static void asks(String person) {
        running.in(() -> running.part(Desk.class).open(new ChatId("telegram", person),
                new Handover("Rahasia", "not_sure", List.of(), List.of(), "id"), Ticket.Route.OPEN, Instant.now()));
    }

    @Test
    void the_public_sees_the_queue_in_both_languages_from_the_foot_of_every_page() {
        page.navigate("/topik");
        page.click("footer a");
        assertThat(page).hasURL(running.address() + "/antrean");
        assertThat(page.locator("h1")).hasText("Antrean petugas");
        assertThat(page.locator("main .lead")).containsText("orang menunggu petugas");
        assertThat(page.locator("main ol li")).hasCount(4);
        assertThat(page.locator("main table")).containsText("Lansia");
        page.click("a.language");
        assertThat(page).hasURL(running.address() + "/en/antrean");
        assertThat(page.locator("h1")).hasText("The queue for officers");
        assertThat(page.locator("main table")).containsText("Departs within 48 hours");
        assertThat(page.locator("main")).containsText("minutes of working time");
    }

    @Test
    void it_is_readable_for_everybody_on_every_screen() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(1280, 390, 320)) {
                page.setViewportSize(width, 800);
                page.navigate("/antrean");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
                RunningDesk.isAccessible(page);
                RunningDesk.shoot(page, "antrean-umum-" + scheme.name().toLowerCase() + "-" + width);
            }
        }
        page.setViewportSize(1280, 800);
    }

    @Test
    void it_may_be_kept_for_a_minute_needs_no_login_and_sets_no_cookie() {
        APIResponse answer = page.request().get("/antrean");
        assertThat(answer.headers().get("cache-control")).contains("max-age=60", "public");
        assertThat(answer.headers()).containsKey("etag").doesNotContainKey("set-cookie");
        assertThat(page.request().get("/sitemap.xml").text()).contains("/antrean<", "/en/antrean<");
    }

    @Test
    void it_names_nobody() {
        String text = page.request().get("/antrean").text();
        assertThat(text).doesNotContain("Rahasia", "Sari", "T-", "telegram");
    }

    @Test
    void figures_are_counted_anew_after_a_minute() {
        TestClock clock = new TestClock();
        clock.pass(Duration.between(clock.instant(), Instant.now()));
        var queue = new QueuePage(running.part(Desk.class), running.part(Precedence.class),
                running.part(BoardHours.class), running.part(MessageSource.class), clock);
        QueuePage.Count first = counted(queue);
        asks("-77");
        assertThat(counted(queue)).isSameAs(first);
        clock.pass(Duration.ofSeconds(61));
        assertThat(counted(queue).waiting()).isEqualTo(first.waiting() + 1);
        assertThat(counted(queue).at()).isEqualTo(clock.instant());
    }

    private static QueuePage.Count counted(QueuePage queue) {
        var model = new ConcurrentModel();
        queue.queue(Locale.of("id"), model, new MockHttpServletResponse());
        return (QueuePage.Count) model.getAttribute("count");
    }

    @Test
    void weeks_begin_on_monday_and_months_on_the_first() {
        var book = new Book(running.part(JdbcClient.class),
                running.part(PlatformTransactionManager.class));
        book.audited("2030-06-30T23:59", "staff:a", "ticket.overtake", "T-1", "");
        book.audited("2030-07-01T00:00", "staff:a", "ticket.overtake", "T-1", "");
        book.audited("2030-07-07T23:59", "staff:a", "ticket.overtake", "T-1", "");
        book.audited("2030-07-08T00:00", "staff:a", "ticket.overtake", "T-1", "");
        TestClock clock = new TestClock();
        clock.pass(Duration.between(clock.instant(), Book.at("2030-07-10T10:00")));
        QueuePage.Count count = counted(new QueuePage(running.part(Desk.class), running.part(Precedence.class),
                running.part(BoardHours.class), running.part(MessageSource.class), clock));
        assertThat(count.week().others()).containsEntry("board.overtaking.overtake", 1L);
        assertThat(count.month().others()).containsEntry("board.overtaking.overtake", 3L);
    }
}
