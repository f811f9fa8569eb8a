package id.tanyapaspor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Path SOURCES = Path.of("src/main/java/id/tanyapaspor/knowledge");
    private static final Pattern CALL = Pattern.compile("(?s)(problems\\.(error|warning)|new Unreadable)\\(.*?\\);");
    /** A text, not a file name or a piece of one. */
    private static final Pattern TEXT = Pattern.compile("\"((?=[A-Z`])[^\"\\\\]* [^\"\\\\]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    @Test
    void values_stand_in_their_places_in_both_languages() {
        Wording wording = Wording.of("The fee `{0}` has no amount on {1}.",
                "Add a rate to fees.yaml, or begin the entry later.", "paspor {1}", "2018-01-01");
        assertThat(wording.message(Language.EN)).isEqualTo("The fee `paspor {1}` has no amount on 2018-01-01.");
        assertThat(wording.message(Language.ID)).isEqualTo("Tarif `paspor {1}` tidak punya jumlah pada 2018-01-01.");
        assertThat(wording.remedy(Language.ID)).startsWith("Tambahkan jumlahnya");
    }

    @Test
    void a_text_without_an_indonesian_one_is_said_in_english() {
        assertThat(Wording.of("Nobody wrote {0}.", "Do it.", "this").message(Language.ID))
                .isEqualTo("Nobody wrote this.");
    }

    @Test
    void everything_that_the_readers_say_has_an_indonesian_text_with_the_same_values() throws IOException {
        List<String> texts = texts();
        assertThat(texts).hasSizeGreaterThan(120);
        assertThat(texts).allSatisfy(text -> {
            assertThat(Wording.isTranslated(text)).as(text).isTrue();
            String indonesian = new Wording(text, "", List.of("{0}", "{1}", "{2}")).message(Language.ID);
            assertThat(values(indonesian)).as(text).containsExactlyInAnyOrderElementsOf(values(text));
        });
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).map(WordingTest::read)
                    .flatMap(source -> CALL.matcher(source).results().map(MatchResult::group))
                    .flatMap(call -> TEXT.matcher(call).results().map(text -> text.group(1))).distinct().toList();
        }
    }

    private static List<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
