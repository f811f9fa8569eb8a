package id.tanyapaspor.bot.editor;

import static id.tanyapaspor.bot.editor.EditorRig.BUDI;
import static id.tanyapaspor.bot.editor.EditorRig.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;

class KeptTypingTest {

    private static final String FORM = "entries/biaya.md";

    @DatabaseTest
    void what_is_typed_is_kept_for_its_author_and_form_alone_and_the_last_counts(TestDatabase database) {
        var typing = new KeptTyping(database.sql(), new TestClock());
        typing.keep(SARI, FORM, Map.of("title", List.of("Satu")));
        typing.keep(SARI, FORM, Map.of("title", List.of("Dua"), "labels", List.of("a", "b")));
        assertThat(typing.of(SARI, FORM)).hasValueSatisfying(typed -> {
            assertThat(typed.fields().getFirst("title")).isEqualTo("Dua");
            assertThat(typed.fields().get("labels")).containsExactly("a", "b");
        });
        assertThat(typing.of(BUDI, FORM)).isEmpty();
        assertThat(typing.of(SARI, "entries/jam.md")).isEmpty();
        typing.forget(SARI, FORM);
        assertThat(typing.of(SARI, FORM)).isEmpty();
    }

    @DatabaseTest
    void what_nobody_came_back_for_is_gone_after_a_month(TestDatabase database) {
        var clock = new TestClock();
        var typing = new KeptTyping(database.sql(), clock);
        typing.keep(SARI, FORM, Map.of("title", List.of("Lama")));
        clock.pass(Duration.ofDays(31));
        typing.keep(BUDI, FORM, Map.of("title", List.of("Baru")));
        assertThat(typing.of(SARI, FORM)).isEmpty();
        assertThat(typing.of(BUDI, FORM)).isPresent();
    }
}
