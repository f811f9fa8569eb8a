package id.tanyapaspor.knowledge.rendering;

/** Markdown as the words that remain when nothing can be shown but text. */
public final class PlainText {

    private PlainText() {}

    public static String of(String markdown) {
        return ofTelegramHtml(TelegramHtml.of(markdown));
    }

    /** The words of a message that was written for Telegram. */
    public static String ofTelegramHtml(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
