package id.tanyapaspor.bot.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which short messages are told apart; they stand in `conversation/words.txt`, under headings. */
final class WordTables {

    private static final String FILE = "/conversation/words.txt";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’-]+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1+$");
    private static final Map<String, Set<String>> TABLES = read();

    private WordTables() {}

    /** The words under a heading. */
    static Set<String> of(String heading) {
        return Optional.ofNullable(TABLES.get(heading)).orElseThrow(
                () -> new IllegalArgumentException("No heading [" + heading + "] in " + FILE));
    }

    /** A text as lower-case words without signs; a drawn-out end ("iyaaa") counts once. */
    static List<String> words(String text) {
        return BETWEEN.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .map(word -> word.replace('’', '\'').replaceAll("^[-']+|[-']+$", ""))
                .filter(word -> !word.isEmpty()).map(word -> DRAWN_OUT.matcher(word).replaceAll("$1")).toList();
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> tables = new HashMap<>();
        Set<String> table = Set.of();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                table = tables.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new HashSet<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                table.addAll(words(line));
            }
        }
        return tables;
    }

    private static List<String> lines() {
        try (InputStream file = WordTables.class.getResourceAsStream(FILE)) {
            return file == null ? List.of() : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read.", e);
        }
    }
}
