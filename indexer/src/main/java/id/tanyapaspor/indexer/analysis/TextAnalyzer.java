package id.tanyapaspor.indexer.analysis;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * Reads texts of any length as questions are read, word by word with its place, so that Lucene can find and mark it: the
 * same spelling of words and numbers, the same stems, no word left out. What only a vocabulary knows is not in it, so an
 * index need not be built again when editors change theirs; a query may bring it.
 */
public final class TextAnalyzer extends Analyzer {

    private final boolean stems;
    private final Function<String, Collection<String>> alike;

    private TextAnalyzer(boolean stems, Function<String, Collection<String>> alike) {
        this.stems = stems;
        this.alike = alike;
    }

    /** Words and their stems. */
    public static TextAnalyzer ofTexts() {
        return new TextAnalyzer(true, _ -> List.of());
    }

    /** Words, their stems, and both of all that mean the same. */
    public static TextAnalyzer ofQueries(Function<String, Collection<String>> alike) {
        return new TextAnalyzer(true, alike);
    }

    /** Words as they stand: names have no stems. */
    public static TextAnalyzer ofNames() {
        return new TextAnalyzer(false, _ -> List.of());
    }

    /** A value or a part of a word as it stands in an index: lower case, no accents. */
    public static String plain(String text) {
        return Tokens.plain(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new TextTokens(stems, alike));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream part) {
        return new PlainFilter(part);
    }
}
