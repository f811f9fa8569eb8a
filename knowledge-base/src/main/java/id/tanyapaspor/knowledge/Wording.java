package id.tanyapaspor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong and what to do about it, in English, with `{0}`, `{1}` … for the values. The Indonesian of each text stands in
 * `wording.tsv`.
 */
public record Wording(String message, String remedy, List<String> values) {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, String> INDONESIAN = read("wording.tsv");

    public static Wording of(String message, String remedy, Object... values) {
        return new Wording(message, remedy, Stream.of(values).map(String::valueOf).toList());
    }

    public String message(Language language) {
        return filled(message, language);
    }

    public String remedy(Language language) {
        return filled(remedy, language);
    }

    private String filled(String text, Language language) {
        String said = language == Language.ID ? INDONESIAN.getOrDefault(text, text) : text;
        return VALUE.matcher(said)
                .replaceAll(value -> Matcher.quoteReplacement(values.get(Integer.parseInt(value.group(1)))));
    }

    /** Whether there is an Indonesian text for this English one. */
    static boolean isTranslated(String text) {
        return INDONESIAN.containsKey(text);
    }

    private static Map<String, String> read(String name) {
        try (InputStream table = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
