package id.tanyapaspor.indexer.analysis;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.IndonesianStemmer;

/** The words of a text, each with its place; what is found in the place of a word stands behind it, without taking a step. */
final class TextTokens extends Tokenizer {

    /** Letters and digits, with hyphens and the points of a number inside. Possessive: no text makes it recurse. */
    private static final Pattern RUN = Pattern
            .compile("[\\p{L}\\p{N}\\p{M}\\p{Cf}]++(?:(?:-|(?<=\\d)[.,](?=\\d))[\\p{L}\\p{N}\\p{M}\\p{Cf}]++)*+");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final IndonesianStemmer stemmer = new IndonesianStemmer();
    private final boolean stems;
    private final Function<String, Collection<String>> alike;
    private final Queue<Found> waiting = new ArrayDeque<>();
    private Matcher runs = RUN.matcher("");
    private int length;

    TextTokens(boolean stems, Function<String, Collection<String>> alike) {
        this.stems = stems;
        this.alike = alike;
    }

    private record Found(String word, int step, int from, int to) {}

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter text = new StringWriter();
        input.transferTo(text);
        length = text.getBuffer().length();
        runs = RUN.matcher(text.toString());
        waiting.clear();
    }

    @Override
    public boolean incrementToken() {
        while (waiting.isEmpty() && runs.find()) {
            Tokens.of(runs.group()).stream().flatMap(TextTokens::parts).forEach(this::add);
        }
        Found next = waiting.poll();
        if (next == null) {
            return false;
        }
        clearAttributes();
        term.setEmpty().append(next.word());
        place.setOffset(correctOffset(next.from()), correctOffset(next.to()));
        step.setPositionIncrement(next.step());
        return true;
    }

    /** `m-paspor` is one word, `kira-kira` and `kira2` one said twice, `foto-wawancara` two. */
    private static Stream<String> parts(String token) {
        if (token.indexOf('-') == 1) {
            return Stream.of(token.replace("-", ""));
        }
        return Stream.of(token.split("-")).distinct().map(TextTokens::once);
    }

    private static String once(String word) {
        int last = word.length() - 1;
        return last > 1 && word.charAt(last) == '2' && Character.isLetter(word.charAt(last - 1))
                ? word.substring(0, last)
                : word;
    }

    private void add(String word) {
        Set<String> here = new LinkedHashSet<>(List.of(word));
        here.addAll(alike.apply(word));
        if (stems) {
            here.addAll(here.stream().map(this::stem).toList());
        }
        int distance = 1;
        for (String one : here) {
            waiting.add(new Found(one, distance, runs.start(), runs.end()));
            distance = 0;
        }
    }

    private String stem(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    @Override
    public void end() throws IOException {
        super.end();
        place.setOffset(correctOffset(length), correctOffset(length));
    }
}
