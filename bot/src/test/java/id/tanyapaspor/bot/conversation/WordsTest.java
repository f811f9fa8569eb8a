package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.knowledge.Language;

class WordsTest {

    private static final Path CODE = Path.of("src/main/java/id/tanyapaspor/bot/conversation");

    @Test
    void both_languages_say_the_same_things() {
        Properties indonesian = bundle("");
        Properties english = bundle("_en");
        assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
        for (String key : indonesian.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(indonesian.getProperty(key)));
        }
    }

    @Test
    void every_message_is_html_that_telegram_takes() {
        for (Language language : Language.values()) {
            for (String key : bundle("").stringPropertyNames()) {
                Html.check(Words.in(language).html(key, "a", "b"));
            }
        }
    }

    @Test
    void every_message_is_said_somewhere() {
        String code = code();
        Set<String> unsaid = bundle("").stringPropertyNames().stream().filter(key -> !code.contains("\"" + key + "\""))
                .filter(key -> !key.startsWith("unsure.") && !key.startsWith("priority."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void what_people_typed_is_escaped() {
        assertThat(Words.in(Language.ID).html("officer.question", "<b>{0}")).isEqualTo(
                "Pertanyaan Anda: <i>&lt;b&gt;{0}</i>");
    }

    @Test
    void moments_are_told_in_west_indonesian_time() {
        Instant friday = Instant.parse("2026-11-20T10:00:00Z");
        Instant monday = Instant.parse("2026-11-23T01:00:00Z");
        assertThat(Words.in(Language.ID).moment(monday, friday)).isEqualTo("Senin 08.00 WIB");
        assertThat(Words.in(Language.EN).moment(monday, friday)).isEqualTo("Monday 08:00 WIB");
        assertThat(Words.in(Language.ID).moment(monday.plusSeconds(7 * 86_400), friday))
                .isEqualTo("Senin, 30 Nov 08.00 WIB");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String suffix) {
        Properties properties = new Properties();
        String file = "/messages/conversation" + suffix + ".properties";
        try (InputStreamReader reader = new InputStreamReader(WordsTest.class.getResourceAsStream(file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String code() {
        try (Stream<Path> files = Files.list(CODE)) {
            StringBuilder code = new StringBuilder();
            for (Path file : (Iterable<Path>) files::iterator) {
                code.append(Files.readString(file));
            }
            return code.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
