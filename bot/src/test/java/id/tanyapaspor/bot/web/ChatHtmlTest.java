package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatHtmlTest {

    @Test
    void blank_lines_part_paragraphs_and_line_ends_stay() {
        assertThat(ChatHtml.forPage("<b>Biaya</b>\nRp650.000\n\nSama di semua kantor."))
                .isEqualTo("<p><b>Biaya</b><br>Rp650.000</p><p>Sama di semua kantor.</p>");
    }

    @Test
    void lines_with_a_bullet_become_a_list() {
        assertThat(ChatHtml.forPage("Bawa:\n• <b>KTP</b> asli\n• KK\n\nLalu bayar."))
                .isEqualTo("<p>Bawa:</p><ul><li><b>KTP</b> asli</li><li>KK</li></ul><p>Lalu bayar.</p>");
    }

    @Test
    void numbered_lines_become_a_list_that_keeps_its_numbers() {
        assertThat(ChatHtml.forPage("2. Daftar\n3. Bayar"))
                .isEqualTo("<ol><li value=\"2\">Daftar</li><li value=\"3\">Bayar</li></ol>");
    }

    @Test
    void a_line_may_begin_with_a_bold_bullet_or_a_year_and_stays_text() {
        assertThat(ChatHtml.forPage("<b>1. Daftar</b>\n2024. Tahun itu")).doesNotContain("<ol");
    }

    @Test
    void quotes_and_code_are_kept_whole() {
        assertThat(ChatHtml.forPage("<blockquote>satu\ndua</blockquote>"))
                .contains("<blockquote>satu\ndua</blockquote>");
    }

    @Test
    void links_open_only_web_and_mail_addresses() {
        assertThat(ChatHtml.forPage("<a href=\"https://www.imigrasi.go.id/?a=1&amp;b=2\">situs</a>"))
                .contains("href=\"https://www.imigrasi.go.id/?a=1&amp;b=2\"").contains("noopener");
        assertThat(ChatHtml.forPage("<a href=\"javascript:alert(1)\">klik</a>")).doesNotContain("javascript")
                .contains("klik");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b onclick=alert(1)>x</b>",
        "<svg><a href='javascript:alert(1)'>x</a></svg>", "<style>*{display:none}</style>", "<iframe src=/></iframe>",
        "<form action=/tanya><button>x</button></form>", "<b style='position:fixed'>x</b>", "<a id=isi name=x>x</a>" })
    void nothing_that_acts_or_disguises_is_left(String html) {
        assertThat(ChatHtml.forPage(html)).doesNotContainPattern(
                "<(script|img|svg|style|iframe|form|button)|onclick|onerror|style=|id=|name=|alert\\(1\\)['\"]");
    }

    @Test
    void broken_html_does_not_break_the_page() {
        assertThat(ChatHtml.forPage("<b>tebal <i>miring</b> x</div></li></ol>")).startsWith("<p>").endsWith("</p>")
                .doesNotContain("</div>", "</ol>");
    }

    @Test
    void escaped_signs_stay_escaped() {
        assertThat(ChatHtml.forPage("1 &lt; 2 &amp; 3")).isEqualTo("<p>1 &lt; 2 &amp; 3</p>");
    }
}
