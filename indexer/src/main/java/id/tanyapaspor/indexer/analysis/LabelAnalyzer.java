package id.tanyapaspor.indexer.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;

/** Takes a value as one word, in whatever case it is written. */
public final class LabelAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        KeywordTokenizer whole = new KeywordTokenizer();
        return new TokenStreamComponents(whole, new PlainFilter(whole));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream part) {
        return new PlainFilter(part);
    }
}
