package id.tanyapaspor.bot.telegram;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartsTest {

    @Test
    void aShortTextStaysWhole() {
        assertThat(Parts.split("<b>Biaya</b> paspor\n\nRp650.000")).containsExactly("<b>Biaya</b> paspor\n\nRp650.000");
    }

    @Test
    void aTextOf4096LettersIsOnePartAndOneOf4097IsTwo() {
        assertThat(Parts.split("a".repeat(4096))).hasSize(1);
        assertThat(Parts.split("a".repeat(4097))).hasSize(2);
    }

    @Test
    void lettersAreCountedAsAPersonSeesThem() {
        assertThat(Parts.split("😀".repeat(4096))).hasSize(1);
        assertThat(Parts.split("&amp;".repeat(4096))).hasSize(1);
        assertThat(Parts.split("<b>" + "a".repeat(4096) + "</b>")).hasSize(1);
    }

    @Test
    void aLongTextIsCutBetweenParagraphs() {
        String text = paragraphs(60);
        List<String> parts = Parts.split(text);
        assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.startsWith("Paragraf") && part.endsWith("."));
        assertThat(String.join("\n\n", parts)).isEqualTo(text);
    }

    @Test
    void withoutParagraphsItIsCutBetweenLinesAndWithoutLinesBetweenWords() {
        String lines = IntStream.range(0, 300).mapToObj(i -> "baris ke " + i + " selesai")
                .collect(Collectors.joining("\n"));
        assertThat(Parts.split(lines)).allMatch(part -> part.startsWith("baris") && part.endsWith("selesai"));
        assertThat(Parts.split("kata ".repeat(2000))).allMatch(part -> part.endsWith("kata"));
    }

    @Test
    void tagsThatAreOpenAtACutAreClosedAndOpenedAgain() {
        List<String> parts = Parts.split("<blockquote expandable><b>" + paragraphs(60) + "</b></blockquote>");
        assertThat(parts).hasSizeGreaterThan(1)
                .allMatch(part -> part.startsWith("<blockquote expandable><b>") && part.endsWith("</b></blockquote>"));
    }

    @Test
    void aTextWithoutWordsIsOneEmptyPart() {
        assertThat(Parts.split("")).containsExactly("");
        assertThat(Parts.split("\n\n")).containsExactly("");
    }

    @Test
    void plainTextHasNoTagsAndKeepsSmallerThan() {
        assertThat(Html.plain("<b>5 &lt; 6</b> &amp; 3 < 4 <br>")).isEqualTo("5 < 6 & 3 < 4 ");
    }

    @Property(tries = 200)
    void noWordIsLostAndNoPartIsTooLong(@ForAll("texts") String text) {
        List<String> parts = Parts.split(text, 50);
        assertThat(parts).allMatch(part -> Html.pieces(part).stream().filter(Html.Piece.Letter.class::isInstance)
                .count() <= 50);
        assertThat(words(String.join("", parts))).isEqualTo(words(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("<b>", "</b>", "<i>", "</i>", "&amp;", "😀", "kata", " ", "\n", "\n\n", "<", "panjang".repeat(9))
                .list().ofMaxSize(80).map(pieces -> String.join("", pieces));
    }

    private static String words(String html) {
        return Html.plain(html).replaceAll("\\s", "");
    }

    private static String paragraphs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Paragraf " + i
                        + " menjelaskan satu hal tentang paspor dengan kata yang cukup panjang untuk diuji.")
                .collect(Collectors.joining("\n\n"));
    }
}
