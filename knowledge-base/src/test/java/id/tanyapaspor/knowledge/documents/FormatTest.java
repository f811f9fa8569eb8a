package id.tanyapaspor.knowledge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.knowledge.reading.ContentFiles;

class FormatTest {

    @Test
    void shipped_documents_are_what_their_names_say() {
        ContentFiles.shipped().files().forEach((path, bytes) -> {
            if (path.startsWith(ContentFiles.DOCUMENTS) && Format.of(path).isPresent()) {
                assertThat(Format.of(bytes)).as(path).isEqualTo(Format.of(path));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!DOCTYPE html><p>a", "\n <html lang=id>", "<!-- dari Word --> <HTML>",
        "<h1>Pasal 1</h1>",
        "\uFEFF<!doctype html>" })
    void a_page_is_known_by_how_it_begins(String page) {
        assertThat(Format.of(page.getBytes(StandardCharsets.UTF_8))).contains(Format.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = { "## Pasal 1", "Pasal 1 < 2", "", "<a@b.id> menulis" })
    void other_text_is_markdown(String text) {
        assertThat(Format.of(text.getBytes(StandardCharsets.UTF_8))).contains(Format.MARKDOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "MZ\0\0", "PK\u0003\u0004 zip", "\u0089PNG\0", "caf\u00e9" })
    void what_is_no_text_and_no_document_is_nothing(String bytes) {
        assertThat(Format.of(bytes.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
