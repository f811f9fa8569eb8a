package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void a_law_is_words() {
        assertThat(Source.of("PP 45/2024, lampiran")).isEqualTo(new Source("PP 45/2024, lampiran", Optional.empty()));
    }

    @Test
    void an_address_alone_is_shown_without_scheme_and_tail() {
        assertThat(Source.of("https://www.imigrasi.go.id/"))
                .isEqualTo(new Source("imigrasi.go.id", Optional.of("https://www.imigrasi.go.id/")));
        assertThat(Source.of("https://tirto.id/" + "a".repeat(200)).words()).hasSize(65).endsWith("…");
    }

    @Test
    void words_beside_an_address_name_it() {
        assertThat(Source.of("Panduan M-Paspor (10 Jan 2023), https://imigrasi.go.id/x?y=2"))
                .isEqualTo(new Source("Panduan M-Paspor (10 Jan 2023)", Optional.of("https://imigrasi.go.id/x?y=2")));
        assertThat(Source.of("Permenkumham 8/2014 pasal 22 (https://pasal.id/8)"))
                .isEqualTo(new Source("Permenkumham 8/2014 pasal 22", Optional.of("https://pasal.id/8")));
    }

    @Test
    void an_address_that_is_none_is_shown_as_it_is() {
        assertThat(Source.of("https://a b|c").words()).contains("b|c");
        assertThat(Source.of("https://[x").address()).isEmpty();
    }
}
