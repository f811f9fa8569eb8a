package id.tanyapaspor.bot.web;

import java.net.URI;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import id.tanyapaspor.knowledge.Language;

/**
 * Where a page stands: English pages have the addresses of the Indonesian ones, below `/en`.
 *
 * @param origin scheme and host under which the public knows us
 * @param path address of the page without its language
 * @param both whether the page exists in the other language too
 */
public record Site(Language language, String origin, String path, boolean both) {

    private static final String ENGLISH = "/en";

    /** The page that a request is for; an error page stands where the error arose. */
    static Site of(HttpServletRequest request, WebSettings settings) {
        String uri = uriOf(request);
        String origin = settings.origin(URI.create(request.getRequestURL().toString()).resolve("/"));
        return new Site(languageOf(uri), origin, withoutLanguage(uri), true);
    }

    /** The address that was asked for, also while its error is shown. */
    static String uriOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    static Language languageOf(String uri) {
        return uri.equals(ENGLISH) || uri.startsWith(ENGLISH + "/") ? Language.EN : Language.ID;
    }

    private static String withoutLanguage(String uri) {
        String path = languageOf(uri) == Language.EN ? uri.substring(ENGLISH.length()) : uri;
        return path.isEmpty() ? "/" : path;
    }

    Site onlyHere() {
        return new Site(language, origin, path, false);
    }

    /** The address of another page in this page's language. */
    public String to(String other) {
        return in(language, other);
    }

    public String canonical() {
        return origin + to(path);
    }

    public String indonesian() {
        return in(Language.ID, path);
    }

    public String english() {
        return in(Language.EN, path);
    }

    static String in(Language language, String path) {
        return language == Language.ID ? path : path.equals("/") ? ENGLISH : ENGLISH + path;
    }
}
