package id.tanyapaspor.bot.web;
import java.nio.file.*;
import java.util.*;
import com.microsoft.playwright.*;
import com.microsoft.playwright.options.*;

class Shots {
    public static void main(String[] a) throws Exception {
        String base = a[0];
        try (Playwright p = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser b = p.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            for (int i = 1; i < a.length; i++) {
                String[] f = a[i].split(",");
                for (String mode : f.length > 1 ? f[1].split("\\+") : new String[]{ "d", "p" }) {
                    BrowserContext c = b.newContext(new Browser.NewContextOptions()
                            .setViewportSize(mode.startsWith("d") ? 1280 : 360, mode.startsWith("d") ? 900 : 760)
                            .setColorScheme(mode.endsWith("n") ? ColorScheme.DARK : ColorScheme.LIGHT));
                    c.addCookies(List.of(new com.microsoft.playwright.options.Cookie("percakapan",
                            "11111111-1111-4111-8111-111111111111").setUrl(base)));
                    Page page = c.newPage();
                    page.onConsoleMessage(m -> System.out.println("CONSOLE " + m.text()));
                    page.navigate(base + f[0]);
                    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/shots/"
                            + (f[0].equals("/") ? "home" : f[0].substring(1).replaceAll("[^a-z0-9]+", "_")) + "-" + mode
                            + ".png")).setFullPage(!mode.contains("v")));
                    c.close();
                }
            }
        }
    }
}
