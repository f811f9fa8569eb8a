package id.tanyapaspor.bot.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.TanyaPaspor;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service on a port of its own and a real browser, as officers meet it. */
public final class RunningDesk implements AutoCloseable {

    private static final List<String> ALWAYS_OPEN = List.of("monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday").stream().map(day -> "--tanyapaspor.desk.hours." + day + "=00:00-24:00").toList();

    private final ConfigurableApplicationContext context;
    private final Playwright playwright;
    private final Browser browser;

    /** @param more settings, as `name=value` */
    public RunningDesk(TestDatabase database, String... more) {
        database.release();
        List<String> arguments = new ArrayList<>(ALWAYS_OPEN);
        arguments.add("--server.port=0");
        Stream.concat(Stream.of(database.properties()), Stream.of(more))
                .forEach(property -> arguments.add("--" + property));
        context = new SpringApplicationBuilder(TanyaPaspor.class).run(arguments.toArray(String[]::new));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T in(Supplier<T> act) {
        return part(TransactionTemplate.class).execute(status -> act.get());
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Pages scroll at once: a click that waits for a page to stop gliding may wait in vain where no script runs. */
    public Page page(int width, int height, boolean javascript) {
        return browser.newContext(new Browser.NewContextOptions().setBaseURL(address()).setViewportSize(width, height)
                .setJavaScriptEnabled(javascript).setReducedMotion(ReducedMotion.REDUCE)).newPage();
    }

    /** Makes an account by the page that a one-time link leads to, and logs in. */
    public void enter(Page page, String code, String login) {
        enter(page, code, login, "Sari Dewi");
    }

    public void enter(Page page, String code, String login, String name) {
        page.navigate("/petugas/mulai?kode=" + code);
        page.fill("#nama", name);
        page.fill("#masuk", login);
        page.fill("#sandi", "kursi biru terbang");
        page.fill("#ulang", "kursi biru terbang");
        page.click("main button.primary");
        login(page, login, "kursi biru terbang");
    }

    public void login(Page page, String login, String password) {
        page.navigate("/petugas/masuk");
        page.fill("#nama", login);
        page.fill("#sandi", password);
        page.click("main button.primary");
    }

    /** Nothing that a machine can find stands in the way of anybody reading the page. */
    public static void isAccessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze();
        assertThat(found.getViolations()).as(page.url()).allSatisfy(
                violation -> assertThat(violation.getNodes()).as("%s: %s", violation.getId(), violation.getHelp())
                        .isEmpty());
    }

    public static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/shots/" + name + ".png")).setFullPage(true));
    }

    /** Whatever was done in the story, the audit page says in words. */
    @Override
    public void close() {
        List<String> wordless = actions().stream().filter(action -> Stream.of(Locale.ROOT, Locale.ENGLISH)
                .anyMatch(language -> context.getMessage("audit." + action, null, "", language).isEmpty())).toList();
        browser.close();
        playwright.close();
        context.close();
        assertThat(wordless).as("actions without words on the audit page").isEmpty();
    }

    private List<String> actions() {
        return part(JdbcClient.class).sql("select distinct action from audit").query(String.class).list();
    }
}
