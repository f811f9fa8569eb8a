package id.tanyapaspor.knowledge.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TelegramHtmlTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)( href=\"[^\"<>]*\")?>");

    @Test
    void lists_headings_and_emphasis_become_lines_that_telegram_takes() {
        assertThat(TelegramHtml.of("Bawa **KTP** & KK.\n\n## Rincian\n- satu\n- _dua_\n\n1. x\n2. y")).isEqualTo("""
                Bawa <b>KTP</b> &amp; KK.

                <b>Rincian</b>
                • satu
                • <i>dua</i>

                1. x
                2. y""");
    }

    @Test
    void a_table_reads_as_lines_without_columns() {
        assertThat(TelegramHtml.of("| Jenis | Biaya |\n|---|---|\n| 5 tahun | Rp1 |\n| 10 tahun | Rp2 |"))
                .isEqualTo("• 5 tahun: Rp1\n• 10 tahun: Rp2");
    }

    @Test
    void html_in_content_is_shown_not_obeyed() {
        assertThat(TelegramHtml.of("a <script>x</script>")).isEqualTo("a &lt;script&gt;x&lt;/script&gt;");
    }

    @Test
    void only_web_and_mail_addresses_become_links() {
        assertThat(TelegramHtml.of("[a](https://x.id/?a=1&b=2) [b](javascript:x)"))
                .isEqualTo("<a href=\"https://x.id/?a=1&amp;b=2\">a</a> b");
    }

    @Property
    void any_text_gives_balanced_tags_of_the_few_kinds(@ForAll String markdown) {
        String html = TelegramHtml.of(markdown);
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(tags.group(2)).isIn("b", "i", "a", "code");
            if (tags.group(1).isEmpty()) {
                open.push(tags.group(2));
            } else {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<").doesNotContain(">");
    }
}
