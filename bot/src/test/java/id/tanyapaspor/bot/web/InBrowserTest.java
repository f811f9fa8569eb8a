package id.tanyapaspor.bot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.storage.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public page in a real browser. */
class InBrowserTest {

    private static final String[] PAGES = { "/", "/topik", "/topik/biaya-paspor", "/kantor", "/kantor?cari=malang",
        "/tanya", "/topik/tidak-ada", "/en", "/en/topik/biaya-paspor", "/dokumen", "/dokumen/pp-45-2024" };
    private static final Pattern FEE = Pattern.compile("Rp650\\.000");

    private static TestDatabase database;
    private static RunningSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = TestDatabase.open(Database.SQLITE);
        site = RunningSite.on(database, "tanyapaspor.web.posts-per-minute=15");
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
        database.close();
    }

    @AfterEach
    void nobodyComplained() {
        try {
            assertThat(chromium.complaints()).filteredOn(complaint -> !complaint.contains("status of 4")).isEmpty();
        } finally {
            chromium.sweep();
        }
    }

    @Test
    void a_question_on_the_first_page_leads_to_the_conversation_with_its_answer() {
        Page page = asked("berapa biaya paspor?");
        assertThat(page.locator(".visitor .bubble")).hasText("berapa biaya paspor?");
        assertThat(page.locator(".service .bubble")).containsText(FEE);
        assertThat(page.url()).contains("/tanya#p-");
    }

    @Test
    void without_javascript_asking_and_pressing_work_just_the_same() {
        BrowserContext visitor = chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = visitor.newPage();
        page.navigate(site.address() + "/");
        ask(page, "Tanya", "paspor anak");
        assertThat(page.locator(".service .bubble")).hasText("Untuk siapa paspornya?");
        button(page, "Anak di bawah 17 tahun").click();
        assertThat(page.locator(".message .bubble")).hasText(new String[]{ "paspor anak", "Untuk siapa paspornya?",
            "Anak di bawah 17 tahun", "Anda menekan e:syarat-baru-anak" });
        ask(page, "Kirim", "biaya");
        assertThat(page.locator(".service .bubble").last()).containsText(FEE);
    }

    @Test
    void the_open_conversation_goes_on_without_loading_the_page_again() {
        Page page = asked("paspor anak");
        page.evaluate("window.sameDocument = true");
        ask(page, "Kirim", "berapa biaya?");
        assertThat(page.locator(".service .bubble").last()).containsText(FEE);
        button(page, "Ini membantu").click();
        assertThat(page.locator(".service .bubble").last()).containsText("Terima kasih.");
        assertThat(page.locator(".service").last().locator(".choices")).hasCount(0);
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(page.locator("textarea")).hasValue("");
        assertThat(page.locator("#keadaan")).hasText("");
    }

    @Test
    void an_answer_that_comes_later_is_announced_and_appears_by_itself() {
        Page page = asked("biaya");
        ask(page, "Kirim", "jawab nanti");
        assertThat(page.locator("#keadaan")).hasText("Jawaban sedang disiapkan…");
        assertThat(page.locator(".service .bubble").last()).hasText("Maaf menunggu.");
        assertThat(page.locator("#keadaan")).hasText("");
    }

    @Test
    void two_tabs_of_one_visitor_show_the_same_conversation() {
        BrowserContext visitor = chromium.visitor(new Browser.NewContextOptions());
        Page one = visitor.newPage();
        one.navigate(site.address() + "/");
        ask(one, "Tanya", "biaya");
        Page two = visitor.newPage();
        two.navigate(site.address() + "/tanya");
        ask(two, "Kirim", "paspor anak");
        assertThat(one.locator(".message .bubble")).hasCount(4);
        assertThat(two.locator(".message .bubble")).hasCount(4);
        assertThat(one.locator(".bubble").allTextContents()).isEqualTo(two.locator(".bubble").allTextContents());
    }

    @Test
    void after_the_connection_broke_the_page_catches_up() {
        Page page = asked("biaya");
        page.waitForLoadState(); // its script is there, which keeps what cannot be sent
        page.context().setOffline(true);
        ask(page, "Kirim", "paspor anak");
        assertThat(page.locator("#keadaan")).containsText("Belum terkirim");
        assertThat(page.locator("textarea")).hasValue("paspor anak");
        page.context().setOffline(false);
        button(page, "Kirim").click();
        assertThat(page.locator(".message .bubble")).hasCount(4);
        chromium.sweep();
    }

    @Test
    void after_the_service_restarted_the_open_page_goes_on() {
        try (TestDatabase own = TestDatabase.open(Database.SQLITE)) {
            RunningSite first = RunningSite.on(own);
            String port = first.address().replaceAll(".*:", "");
            Page page = chromium.page(800, 800);
            page.navigate(first.address() + "/");
            ask(page, "Tanya", "biaya");
            first.close();
            try (RunningSite second = RunningSite.on(own, "server.port=" + port)) {
                assertThat(page.locator(".message .bubble")).hasCount(2);
                ask(page, "Kirim", "paspor anak");
                assertThat(page.locator(".message .bubble")).hasCount(4);
            } finally {
                chromium.sweep();
            }
        }
    }

    @Test
    void the_whole_way_is_possible_with_the_keyboard_alone() {
        Page page = chromium.page(1280, 900);
        page.navigate(site.address() + "/");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Langsung ke isi");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("paspor anak");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".service .bubble")).hasText("Untuk siapa paspornya?");
        tabTo(page, "Bayi");
        page.keyboard().press("Enter");
        assertThat(page.locator(".service .bubble").last()).hasText("Anda menekan e:syarat-baru-bayi");
        page.locator("textarea").focus();
        page.keyboard().type("biaya");
        page.keyboard().press("Enter");
        assertThat(page.locator(".service .bubble").last()).containsText(FEE);
        assertThat(page.locator("textarea")).isFocused();
    }

    @Test
    void focus_is_seen_and_targets_are_large() {
        Page page = asked("biaya");
        page.locator("textarea").focus();
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineWidth")).isEqualTo("3px");
        for (Locator target : page.locator("button, .button, .top a").all()) {
            assertThat(target.boundingBox().height).as(target.textContent()).isGreaterThanOrEqualTo(44);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/topik", "/topik/biaya-paspor", "/topik/survei-kepuasan-hasil",
        "/kantor?cari=jawa", "/tanya", "/en/kantor", "/dokumen", "/dokumen/pp-45-2024" })
    void nothing_is_wider_than_a_screen_of_320_pixels(String path) {
        Page page = chromium.page(320, 640);
        page.navigate(site.address() + "/");
        ask(page, "Tanya", "berapa biaya " + "x".repeat(200));
        page.navigate(site.address() + path);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
    void axe_finds_nothing_to_complain_of(ColorScheme colours) {
        Page page = chromium.visitor(new Browser.NewContextOptions().setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)).newPage();
        page.navigate(site.address() + "/");
        ask(page, "Tanya", "biaya");
        ask(page, "Kirim", "paspor anak");
        assertThat(page.locator(".message")).hasCount(4);
        for (String path : PAGES) {
            page.navigate(site.address() + path);
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path)
                    .extracting(InBrowserTest::told).isEmpty();
        }
    }

    @Test
    void the_first_view_costs_less_than_50_kilobytes() {
        for (String path : new String[]{ "/", "/topik", "/topik/biaya-paspor" }) {
            assertThat(chromium.transferred(site.address() + path)).as(path).isPositive().isLessThan(50_000);
        }
    }

    @Test
    void printed_an_entry_is_its_text_with_the_addresses_of_its_sources() {
        Page page = chromium.page(1280, 900);
        page.navigate(site.address() + "/topik/biaya-paspor");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".lead")).isVisible();
        assertThat(page.locator("main form")).isHidden();
        assertThat(page.locator(".top nav")).isHidden();
        assertThat((String) page.evaluate(
                "getComputedStyle(document.querySelector('.sources a'), '::after').content")).contains("https://");
    }

    @Test
    void the_other_language_is_one_step_away_and_back() {
        Page page = chromium.page(1280, 900);
        page.navigate(site.address() + "/topik/biaya-paspor");
        page.getByText("English").click();
        assertThat(page.locator("h1")).hasText("Passport fees");
        page.getByText("Bahasa Indonesia").click();
        assertThat(page.locator("h1")).hasText("Biaya paspor");
    }

    @ParameterizedTest
    @ValueSource(strings = { "laptop-1280", "phone-360", "phone-360-dark" })
    void pictures_are_taken_for_those_who_look(String screen) {
        int width = Integer.parseInt(screen.replaceAll("\\D", ""));
        Page page = chromium.visitor(new Browser.NewContextOptions().setViewportSize(width, width > 700 ? 900 : 740)
                .setColorScheme(screen.endsWith("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)).newPage();
        for (String path : PAGES) {
            if (path.equals("/tanya")) {
                page.navigate(site.address() + "/");
                ask(page, "Tanya", "kak, bikin paspor biaya berapa ya?");
                ask(page, "Kirim", "kalau anak?");
                assertThat(page.locator(".message")).hasCount(4);
            } else {
                page.navigate(site.address() + path);
            }
            String name = path.equals("/") ? "first" : path.substring(1).replaceAll("[^a-z0-9]+", "-");
            Path file = Path.of("target/screenshots", name + "-" + screen + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(!path.equals("/tanya")));
            assertThat(file).isNotEmptyFile();
        }
    }

    private static Page asked(String question) {
        Page page = chromium.page(1280, 900);
        page.navigate(site.address() + "/");
        ask(page, "Tanya", question);
        return page;
    }

    private static void ask(Page page, String button, String question) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Pertanyaan Anda")).fill(question);
        button(page, button).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).last();
    }

    private static void tabTo(Page page, String text) {
        for (int i = 0; i < 30 && !page.locator(":focus").allTextContents().contains(text); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(":focus")).hasText(text);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream()
                .map(node -> Arrays.toString(new Object[]{ node.getTarget(), node.getFailureSummary() })).toList();
    }
}
