package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules by which Telegram takes or refuses a message in HTML (Bot API, "HTML style"). */
final class Html {

    private static final Set<String> TAGS = Set.of("b", "i", "u", "s", "a", "code", "blockquote");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)((?: href=\"[^\"<>]*\")?)>");
    private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|amp|quot|#\\d+|#x[0-9a-f]+);");

    private Html() {}

    static void check(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(TAGS).as(html).contains(tags.group(2));
            if (tags.group(1).isEmpty()) {
                open.push(tags.group(2));
            } else {
                assertThat(open).as(html).isNotEmpty();
                assertThat(open.pop()).as(html).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).as(html).isEmpty();
        String text = TAG.matcher(html).replaceAll("");
        assertThat(text).as(html).doesNotContain("<", ">");
        assertThat(ENTITY.matcher(text).replaceAll("")).as(html).doesNotContain("&");
        assertThat(text.strip()).as("a message without words").isNotEmpty();
        assertThat(text.codePointCount(0, text.length())).as("length").isLessThanOrEqualTo(4096);
    }
}
