package id.tanyapaspor.indexer.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Document.Passage;

/**
 * The passage that comes nearest to a question.
 *
 * @param start where its most fitting sentence begins in the text
 * @param end where that sentence ends
 * @param evidence what a confidence in it is made of, in the order of {@link #EVIDENCE}
 */
public record Finding(Document document, Passage passage, int start, int end, double[] evidence) {

    public static final List<String> EVIDENCE = List.of("passage-score", "passage-coverage", "passage-heading",
            "passage-sentence", "passage-margin", "passage-rarest", "passage-unknown", "passage-length",
            "passage-matches");

    /** The evidence by name. */
    public Map<String, Double> explained() {
        Map<String, Double> explained = new LinkedHashMap<>();
        for (int i = 0; i < evidence.length; i++) {
            explained.put(EVIDENCE.get(i), evidence[i]);
        }
        return explained;
    }
}
