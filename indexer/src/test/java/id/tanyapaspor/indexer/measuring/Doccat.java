package id.tanyapaspor.indexer.measuring;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.indexer.measuring.Phrasings.Phrasing;

import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** OpenNLP's document categorizer: maximum entropy over words, a category for each entry and one for what is outside. */
final class Doccat implements Rival.Scorer {

    private final DocumentCategorizerME categorizer;

    Doccat(List<Phrasing> phrasings) throws IOException {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        // Most words are rare in so short texts; its default leaves out what was not seen five times.
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        List<DocumentSample> samples = phrasings.stream()
                .map(phrasing -> new DocumentSample(phrasing.owner(), Phrasings.words(phrasing.text()))).toList();
        categorizer = new DocumentCategorizerME(DocumentCategorizerME.train("id",
                ObjectStreamUtils.createObjectStream(samples), parameters,
                new DoccatFactory(new FeatureGenerator[]{ new BagOfWordsFeatureGenerator() })));
    }

    @Override
    public Map<String, Double> scores(String question) {
        return categorizer.scoreMap(Phrasings.words(question));
    }
}
