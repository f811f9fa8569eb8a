package id.tanyapaspor.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** What the content that ships must always be. */
class ShippedContentTest {

    private static final LocalDate SHIPPED = LocalDate.of(2026, 11, 20);
    private static final int TELEGRAM_LIMIT = 4096;

    private final Reading reading = ContentReader.read(ContentFiles.shipped());
    private final KnowledgeBase knowledge = reading.knowledge();

    @Test
    void has_no_errors() {
        assertThat(reading.errors()).isEmpty();
    }

    @Test
    void answers_every_topic_with_at_least_forty_phrasings() {
        Map<String, Integer> phrasings = knowledge.entries().values().stream()
                .flatMap(entry -> entry.topics().stream().map(topic -> Map.entry(topic, entry.questions().size())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));

        assertThat(topics()).hasSize(88).allSatisfy(topic -> assertThat(phrasings.getOrDefault(topic, 0)).as(topic)
                .isGreaterThanOrEqualTo(40));
    }

    @Test
    void has_at_least_forty_entries_of_the_other_kinds() {
        assertThat(knowledge.entries().values()).filteredOn(entry -> entry.kind() != Kind.ANSWER)
                .hasSizeGreaterThan(40);
        assertThat(knowledge.outside()).hasSizeGreaterThanOrEqualTo(600);
        assertThat(knowledge.vocabulary().rewrites()).hasSizeGreaterThanOrEqualTo(600);
    }

    @Test
    void can_be_said_today_and_fits_one_message() {
        assertThat(knowledge.on(SHIPPED)).hasSameSizeAs(knowledge.entries().values()).allSatisfy(entry -> {
            String filled = FeeQuotes.fill(entry.text().whole(), knowledge.fees(), SHIPPED).orElseThrow();
            assertThat(TelegramHtml.of(filled)).as(entry.id()).hasSizeLessThan(TELEGRAM_LIMIT).doesNotContain("{{");
        });
    }

    @Test
    void types_no_amount_that_the_law_sets() {
        assertThat(knowledge.entries().values()).extracting(entry -> entry.text().whole())
                .noneMatch(text -> text.matches("(?s).*Rp\\s?[0-9].*"));
    }

    @Test
    void says_when_the_fees_change() {
        assertThat(knowledge.fees().get("paspor-elektronik-10").on(LocalDate.of(2024, 12, 17)).orElseThrow().amount())
                .isEqualTo(950_000);
        assertThat(knowledge.fees().get("paspor-elektronik-10").on(LocalDate.of(2024, 12, 16)).orElseThrow().amount())
                .isEqualTo(650_000);
        assertThat(knowledge.fees().get("paspor-elektronik-10").on(LocalDate.of(2022, 10, 11))).isEmpty();
    }

    @Test
    void names_a_source_for_every_entry() {
        assertThat(knowledge.entries().values()).extracting(Entry::sources)
                .allSatisfy(sources -> assertThat(sources).isNotEmpty());
    }

    @Test
    void has_requirement_documents_of_every_format_and_questions_that_they_settle() {
        List<Document> documents = knowledge.documents().all();
        assertThat(documents).hasSizeGreaterThanOrEqualTo(14).allSatisfy(document -> {
            assertThat(document.sources()).isNotEmpty();
            assertThat(document.passages()).isNotEmpty();
        });
        assertThat(ContentFiles.shipped().files().keySet()).filteredOn(file -> file.startsWith("documents/"))
                .anyMatch(file -> file.endsWith(".pdf")).anyMatch(file -> file.endsWith(".docx"))
                .anyMatch(file -> file.endsWith(".html")).anyMatch(file -> file.endsWith(".md"));
        assertThat(knowledge.documents().questions()).hasSizeGreaterThanOrEqualTo(400);
    }

    private static List<String> topics() {
        try (InputStream stream = ShippedContentTest.class.getResourceAsStream("/topics.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
