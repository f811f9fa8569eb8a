package id.tanyapaspor.indexer.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

import id.tanyapaspor.indexer.analysis.TextAnalyzer;

/** Shows in texts what a query looked for, whichever field it looked in. */
public final class Marks {

    private static final TextAnalyzer READER = TextAnalyzer.ofTexts();

    private final Query query;
    private final Set<String> fields;

    Marks(Query query, Set<String> fields) {
        this.query = query;
        this.fields = fields;
    }

    /** The whole text. */
    public List<Piece> in(String text) {
        List<Piece> pieces = pieces(text, new WholeBreakIterator());
        return pieces.isEmpty() ? List.of(new Piece(text, false)) : pieces;
    }

    /** The stretch of a text in which most of it stands, cut at words; nothing when it does not stand in it. */
    public List<Piece> excerpt(String text, int length) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        return pieces(text, LengthGoalBreakIterator.createMinLength(words, length, 0.5f));
    }

    private List<Piece> pieces(String text, BreakIterator breaks) {
        if (text.isBlank() || fields.isEmpty()) {
            return List.of();
        }
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(READER)
                .withFieldMatcher(fields::contains).withWeightMatches(false).withBreakIterator(() -> breaks)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withMaxNoHighlightPassages(0).withFormatter(new AsPieces()).build();
        try {
            Object pieces = highlighter.highlightWithoutSearcher(fields.iterator().next(), query, text, 1);
            return pieces instanceof Found(List<Piece> found) ? found : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
    }

    private record Found(List<Piece> pieces) {}

    private static final class AsPieces extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String text) {
            List<Piece> pieces = new ArrayList<>();
            for (Passage passage : passages) {
                int shown = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int from = Math.max(shown, passage.getMatchStarts()[i]);
                    int to = Math.max(from, passage.getMatchEnds()[i]);
                    add(pieces, text.substring(shown, from), false);
                    add(pieces, text.substring(from, to), true);
                    shown = to;
                }
                add(pieces, text.substring(shown, Math.max(shown, passage.getEndOffset())), false);
            }
            return new Found(pieces);
        }

        private static void add(List<Piece> pieces, String text, boolean hit) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, hit));
            }
        }
    }
}
