package id.tanyapaspor.bot.editor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import id.tanyapaspor.knowledge.reading.ContentFiles;

/** The path of a file inside the content. */
public record ContentPath(String text) {

    private static final int LONGEST = 200;
    /** A name without what some system forbids or hides. */
    private static final String NAME = "(?![.~ ])[^\\p{Cntrl}\\\\/:*?\"<>|]+(?<![. ])";
    private static final Pattern SAFE = Pattern.compile(NAME + "(/" + NAME + "){0,7}");
    /** Windows means devices by these. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(.*/)?(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?(/.*)?");
    private static final Set<String> TEXT = Set.of("md", "yaml", "txt", "csv", "tsv", "html");
    private static final String ENTRIES = "entries/";

    /** What somebody wrote or sent as a path; empty where it leads out of the content or cannot be a file's everywhere. */
    public static Optional<ContentPath> of(String text) {
        boolean safe = text.length() <= LONGEST && SAFE.matcher(text).matches() && !DEVICE.matcher(text).matches();
        return safe ? Optional.of(new ContentPath(text)) : Optional.empty();
    }

    public boolean isEntry() {
        return text.startsWith(ENTRIES) && text.endsWith(".md");
    }

    /** The entry that the file belongs to; its English text has the same. */
    Optional<String> entryId() {
        return isEntry()
                ? Optional.of(text.substring(ENTRIES.length()).replaceFirst("(\\.en)?\\.md$", ""))
                : Optional.empty();
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
