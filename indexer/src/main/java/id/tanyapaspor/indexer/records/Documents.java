package id.tanyapaspor.indexer.records;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

import id.tanyapaspor.indexer.records.Field.Kind;

/** Records as Lucene's documents. */
final class Documents {

    /** No query can name it: it is in no schema. */
    static final String KEY = "_key";

    private static final FieldType TEXT = type(false);
    /** A value counts the same however long the name is. */
    private static final FieldType VALUE = type(true);

    private final Schema schema;

    Documents(Schema schema) {
        this.schema = schema;
    }

    private static FieldType type(boolean plain) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(plain);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    /** Names and kinds of all fields: what an index must agree about with who reads it. */
    static String shape(Schema schema) {
        return schema.fields().stream().map(field -> field.name() + ":" + field.kind())
                .collect(Collectors.joining(" "));
    }

    Document of(Item item) {
        Document document = new Document();
        document.add(new StringField(KEY, item.key(), Store.YES));
        item.values().forEach((field, values) -> add(document, field, values));
        item.days().forEach((field, day) -> add(document, field, day));
        return document;
    }

    private void add(Document document, String field, List<String> values) {
        FieldType type = schema.kind(field) == Kind.TEXT ? TEXT : VALUE;
        values.forEach(value -> document.add(new org.apache.lucene.document.Field(field, value, type)));
    }

    private static void add(Document document, String field, Instant day) {
        document.add(new LongPoint(field, day.toEpochMilli()));
        document.add(new NumericDocValuesField(field, day.toEpochMilli()));
    }
}
