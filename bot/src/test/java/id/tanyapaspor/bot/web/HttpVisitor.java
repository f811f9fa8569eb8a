package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser that knows cookies and forms and nothing else. */
final class HttpVisitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private String site;

    HttpVisitor(String site) {
        this.site = site;
    }

    /** Goes on at another address of the same service. */
    void moveTo(String other) {
        List.copyOf(cookies.getCookieStore().getCookies())
                .forEach(cookie -> cookies.getCookieStore().add(URI.create(other), cookie));
        site = other;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body(), site);
    }

    HttpResponse<String> ask(String question) {
        return post("/tanya", "pertanyaan=" + encoded(question));
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** The page after a button of the conversation was pressed. */
    Document press(Element button) {
        return Jsoup.parse(post(button.attr("formaction"), "data=" + encoded(button.val())).body());
    }

    /** The conversation, once it says something; fails when it does not within 20 seconds. */
    Document eventually(String words) {
        Instant end = Instant.now().plusSeconds(20);
        Document page = page("/tanya");
        while (!page.text().contains(words) && Instant.now().isBefore(end)) {
            page = page("/tanya");
        }
        assertThat(page.text()).contains(words);
        return page;
    }

    /** Reads a stream of events until so many came, and returns them as they are written. */
    List<String> events(String path, int count, String... headers) throws IOException, InterruptedException {
        HttpResponse<InputStream> stream = client.send(request(path, headers).GET().build(),
                HttpResponse.BodyHandlers.ofInputStream());
        List<String> events = new ArrayList<>();
        try (Scanner parts = new Scanner(stream.body(), StandardCharsets.UTF_8).useDelimiter("\n\n")) {
            while (events.size() < count && parts.hasNext()) {
                String part = parts.next();
                if (part.contains("event:")) {
                    events.add(part.strip());
                }
            }
        }
        return events;
    }

    /** Opens a stream and leaves it open. */
    HttpResponse<InputStream> listen(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
