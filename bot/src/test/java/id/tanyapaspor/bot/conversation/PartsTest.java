package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.rendering.PlainText;

class PartsTest {

    @Test
    void what_fits_is_one_message() {
        assertThat(Parts.split("<b>a</b>\n\nb")).containsExactly("<b>a</b>\n\nb");
    }

    @Test
    void long_texts_part_at_paragraphs_and_lose_nothing() {
        String text = IntStream.range(0, 300)
                .mapToObj(i -> "<b>Bagian " + i + "</b>\n• satu & dua".replace("&", "&amp;"))
                .collect(Collectors.joining("\n\n"));
        List<String> parts = Parts.split(text);
        assertThat(parts).hasSizeGreaterThan(1).allSatisfy(Html::check);
        assertThat(String.join("\n\n", parts)).isEqualTo(text);
    }

    @Test
    void a_paragraph_without_end_parts_at_lines() {
        String text = "• baris <i>ini</i>\n".repeat(600).strip();
        assertThat(Parts.split(text)).hasSizeGreaterThan(1).allSatisfy(Html::check);
        assertThat(String.join("\n", Parts.split(text))).isEqualTo(text);
    }

    @Test
    void a_line_without_end_loses_its_tags_but_no_word() {
        String line = "<b>" + "&lt;kata&gt; 😀 ".repeat(2_000).strip() + "</b>";
        List<String> parts = Parts.split(line);
        assertThat(parts).hasSizeGreaterThan(1).allSatisfy(Html::check);
        assertThat(parts.stream().map(PlainText::ofTelegramHtml).collect(Collectors.joining()).replaceAll("\\s", ""))
                .isEqualTo(PlainText.ofTelegramHtml(line).replaceAll("\\s", ""));
    }

    @Test
    void the_buttons_hang_under_the_last_part() {
        List<Effect> says = Parts.say("a\n\n".repeat(3_000), List.of(List.of(Button.press("x", "y"))), true);
        assertThat(says).hasSizeGreaterThan(1);
        assertThat(says.getLast())
                .matches(say -> ((Effect.Say) say).answer() && !((Effect.Say) say).buttons().isEmpty());
        assertThat(says.getFirst()).matches(say -> !((Effect.Say) say).answer());
    }
}
