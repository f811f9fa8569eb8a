package id.tanyapaspor.indexer.records;

import java.util.Map;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

import id.tanyapaspor.indexer.analysis.LabelAnalyzer;
import id.tanyapaspor.indexer.analysis.TextAnalyzer;

/** Reads each field by its kind. */
final class FieldAnalyzer extends DelegatingAnalyzerWrapper {

    private final Map<String, Analyzer> fields;
    private final Analyzer labels = new LabelAnalyzer();

    /** @param texts reads what people wrote: plainly, or a query's words with what means the same */
    FieldAnalyzer(Schema schema, TextAnalyzer texts) {
        super(PER_FIELD_REUSE_STRATEGY);
        TextAnalyzer names = TextAnalyzer.ofNames();
        fields = schema.fields().stream().collect(Collectors.toMap(Field::name, field -> switch (field.kind()) {
            case KEY, CHOICE, LABEL, DAY -> labels;
            case NAME -> names;
            case TEXT -> texts;
        }));
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return fields.getOrDefault(field, labels);
    }
}
