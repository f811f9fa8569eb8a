package id.tanyapaspor.bot.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;

/** The system's Chromium, driven by Playwright. Remembers what pages complained of. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of("/usr/bin/chromium"))
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** A visitor with cookies of their own. */
    BrowserContext visitor(Browser.NewContextOptions options) {
        BrowserContext visitor = browser.newContext(options);
        visitor.setDefaultTimeout(15_000);
        visitor.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        visitor.onWebError(error -> complaints.add(error.error()));
        visitors.add(visitor);
        return visitor;
    }

    Page page(int width, int height) {
        return visitor(new Browser.NewContextOptions().setViewportSize(width, height)).newPage();
    }

    /** Bytes that come over the wire for an address, headers and all. */
    long transferred(String address) {
        Page page = page(1280, 900);
        AtomicLong bytes = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on("Network.loadingFinished",
                loaded -> bytes.addAndGet((long) loaded.get("encodedDataLength").getAsDouble()));
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return bytes.get();
    }

    /** Errors of scripts, broken content policies, files that did not load. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Forgets all visitors. */
    void sweep() {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
        complaints.clear();
    }

    @Override
    public void close() {
        sweep();
        browser.close();
        playwright.close();
    }
}
