package id.tanyapaspor.indexer.records;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldableNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.config.PointsConfig;
import org.apache.lucene.queryparser.flexible.standard.nodes.IntervalQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.PointQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.PointRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.analysis.TextAnalyzer;
import id.tanyapaspor.indexer.records.BadQueryException.Fault;
import id.tanyapaspor.indexer.records.Field.Kind;

/** Calls fields by their own names, makes stretches of time of days, and refuses what cannot be meant, with its place. */
final class FieldCheck extends QueryNodeProcessorImpl {

    private static final String EVERY = "*";
    private static final PointsConfig MILLISECONDS = new PointsConfig(NumberFormat.getIntegerInstance(Locale.ROOT),
            Long.class);

    private final Schema schema;
    private final String text;

    FieldCheck(Schema schema, String text) {
        this.schema = schema;
        this.text = text;
    }

    @Override
    protected QueryNode preProcessNode(QueryNode node) throws QueryNodeException {
        return switch (node) {
            case RegexpQueryNode pattern -> throw unsupported(pattern.getText());
            case IntervalQueryNode _ -> throw unsupported("fn:");
            case TermRangeQueryNode range -> range(range);
            case FieldQueryNode word when !(word.getParent() instanceof TermRangeQueryNode) -> word(word);
            default -> node;
        };
    }

    private static BadQueryException unsupported(CharSequence part) {
        return new BadQueryException(Fault.UNSUPPORTED, 0, part.toString());
    }

    private QueryNode word(FieldQueryNode word) {
        Optional<Field> field = field(word, word.getField(), word);
        if (field.filter(its -> its.kind() == Kind.DAY).isPresent()) {
            Days days = days(word);
            return stretch(field.get(), days.first(), days.last());
        }
        if (!(word instanceof QuotedFieldQueryNode)) {
            wildcard(word);
        }
        field.filter(its -> its.kind() == Kind.CHOICE).ifPresent(its -> choice(its, word));
        if (word instanceof FuzzyQueryNode) {
            word.setText(TextAnalyzer.plain(word.getTextAsString()));
        }
        return word;
    }

    /** The field that a node names, which is called by its own name from here on; none when it names none. */
    private Optional<Field> field(FieldableNode node, @Nullable CharSequence name, FieldQueryNode at) {
        if (name == null || name.toString().equals(EVERY) && at.getTextAsString().equals(EVERY)) {
            return Optional.empty();
        }
        Field field = schema.called(name.toString()).orElseThrow(() -> new BadQueryException(Fault.FIELD,
                Math.max(0, text.lastIndexOf(name.toString(), at.getBegin())), name.toString()));
        node.setField(field.name());
        return Optional.of(field);
    }

    private static void wildcard(FieldQueryNode word) {
        CharSequence text = word.getText();
        boolean every = EVERY.contentEquals(word.getField() == null ? "" : word.getField());
        boolean begins = !text.isEmpty() && (text.charAt(0) == '*' || text.charAt(0) == '?');
        boolean escaped = text instanceof UnescapedCharSequence raw && begins && raw.wasEscaped(0);
        if (begins && !escaped && !every) {
            throw bad(Fault.WILDCARD, word);
        }
    }

    private static void choice(Field field, FieldQueryNode word) {
        String value = TextAnalyzer.plain(word.getTextAsString());
        boolean pattern = value.indexOf('*') >= 0 || value.indexOf('?') >= 0 || word instanceof FuzzyQueryNode;
        if (!pattern && !field.choices().contains(value)) {
            throw new BadQueryException(Fault.CHOICE, word.getBegin(), word.getTextAsString(), field.choices());
        }
    }

    private QueryNode range(TermRangeQueryNode range) {
        FieldQueryNode from = range.getLowerBound();
        FieldQueryNode to = range.getUpperBound();
        Optional<Field> field = field(range, range.getField(), from);
        if (field.filter(its -> its.kind() == Kind.DAY).isEmpty()) {
            List.of(from, to).forEach(bound -> bound.setText(TextAnalyzer.plain(bound.getTextAsString())));
            return range;
        }
        long first = isOpen(from)
                ? Long.MIN_VALUE
                : range.isLowerInclusive() ? days(from).first() : days(from).last() + 1;
        long last = isOpen(to)
                ? Long.MAX_VALUE
                : range.isUpperInclusive() ? days(to).last() : days(to).first() - 1;
        return stretch(field.get(), first, last);
    }

    private static boolean isOpen(FieldQueryNode bound) {
        return bound.getTextAsString().equals(EVERY);
    }

    private Days days(FieldQueryNode word) {
        return Days.read(word.getTextAsString(), schema.zone()).orElseThrow(() -> bad(Fault.DAY, word));
    }

    private static QueryNode stretch(Field field, long first, long last) {
        try {
            return new PointRangeQueryNode(point(field, first), point(field, last), true, true, MILLISECONDS);
        } catch (QueryNodeException e) {
            throw new IllegalStateException("A stretch of time is a range of longs", e);
        }
    }

    private static PointQueryNode point(Field field, long value) {
        return new PointQueryNode(field.name(), value, NumberFormat.getIntegerInstance(Locale.ROOT));
    }

    private static BadQueryException bad(Fault fault, FieldQueryNode word) {
        return new BadQueryException(fault, Math.max(0, word.getBegin()), word.getTextAsString());
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        return node;
    }

    @Override
    protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
        return children;
    }
}
