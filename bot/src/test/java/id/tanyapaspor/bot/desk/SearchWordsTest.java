package id.tanyapaspor.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.indexer.records.BadQueryException.Fault;
import id.tanyapaspor.indexer.records.RecordIndex;
import id.tanyapaspor.indexer.records.Schema;
import id.tanyapaspor.bot.hours.TestHours;
import id.tanyapaspor.knowledge.Vocabulary;

/** What the page tells of the language of search is so, in both languages. */
class SearchWordsTest {

    private static final Schema SCHEMA = TicketFields.schema(TestHours.JAKARTA);

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("messages/search", Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<String> told(ResourceBundle words, String prefix) {
        return words.keySet().stream().filter(key -> key.startsWith(prefix) && !key.endsWith(".says")).map(
                words::getString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "id", "en" })
    void every_example_can_be_read(String language) throws IOException {
        try (RecordIndex index = RecordIndex.inMemory(SCHEMA, () -> Vocabulary.EMPTY)) {
            List<String> examples = told(words(language), "search.example.");
            assertThat(examples).hasSizeGreaterThan(10);
            for (String example : examples) {
                String query = example.replace("{0}", "2026-11-01").replace("{1}", "2026-11-30");
                assertThatCode(() -> index.search(query, 0, 1)).as(query).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "id", "en" })
    void every_field_is_told_with_all_its_values(String language) {
        ResourceBundle words = words(language);
        Set<String> known = SCHEMA.fields().stream()
                .map(field -> language.equals("id") ? field.name() : field.aliases().iterator().next())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(told(words, "search.field."))).isEqualTo(known);
        Stream.of("state", "outcome", "lane").forEach(name -> {
            Set<String> choices = SCHEMA.fields().stream()
                    .filter(field -> field.aliases().contains(name)).findFirst().orElseThrow().choices();
            assertThat(choices).containsAll(List.of(words.getString("search.field." + name + ".says").split(", ")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "id", "en" })
    void every_fault_has_its_words(String language) {
        assertThat(Stream.of(Fault.values()).map(fault -> "search.bad." + fault.key()))
                .allMatch(words(language)::containsKey);
    }
}
