package id.tanyapaspor.bot.editor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import id.tanyapaspor.knowledge.reading.ContentFiles;

/** The path of a file inside the content: one that names no place outside of it, on any system. */
public record ContentPath(String text) {

    private static final int LONGEST = 200;
    /** Names without a dot or space at either end, and without what some system forbids in them. */
    private static final Pattern SAFE = Pattern.compile("(?!.*[ .](/|$))[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}._ ()+~-]*"
            + "(/[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}._ ()+~-]*){0,7}");
    /** Windows means devices by these. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(.*/)?(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?(/.*)?");
    private static final Set<String> TEXT = Set.of("md", "yaml", "txt", "csv", "tsv", "html");
    private static final String ENTRIES = "entries/";

    public ContentPath {
        if (!isSafe(text)) {
            throw new IllegalArgumentException("`" + text + "` is no path inside the content.");
        }
    }

    /** The path, or empty when it leads out of the content or cannot be a file's everywhere. */
    public static Optional<ContentPath> of(String text) {
        return isSafe(text) ? Optional.of(new ContentPath(text)) : Optional.empty();
    }

    private static boolean isSafe(String text) {
        return text.length() <= LONGEST && SAFE.matcher(text).matches() && !DEVICE.matcher(text).matches();
    }

    public boolean isEntry() {
        return text.startsWith(ENTRIES) && text.endsWith(".md");
    }

    public boolean isDocument() {
        return text.startsWith(ContentFiles.DOCUMENTS);
    }

    /** Whether it can be read and written as text. */
    public boolean isText() {
        return TEXT.contains(text.substring(text.lastIndexOf('.') + 1));
    }

    /** As the value of a parameter in an address. */
    public String encoded() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text;
    }
}
