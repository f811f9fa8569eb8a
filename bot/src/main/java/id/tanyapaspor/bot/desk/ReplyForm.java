package id.tanyapaspor.bot.desk;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A reply as its form sends it.
 *
 * @param teks the words
 * @param entri what they were taken from
 * @param rilis in which release those stood so
 * @param kunci token of the form
 * @param juga numbers of others who get the same answer
 */
record ReplyForm(@Nullable String teks, @Nullable List<String> entri, @Nullable String rilis, @Nullable String kunci,
        @Nullable List<String> juga) {

    Draft draft() {
        return Draft.of(text(), entries(), or(rilis));
    }

    String text() {
        return or(teks).replace("\r\n", "\n");
    }

    String token() {
        return or(kunci);
    }

    List<String> also() {
        return juga == null ? List.of() : juga;
    }

    Reply.Words words() {
        return new Reply.Words(text().strip(), Optional.empty(), Writing.origin(entries(), or(rilis)));
    }

    private List<String> entries() {
        return entri == null ? List.of() : entri.stream().filter(id -> !id.isBlank()).toList();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
