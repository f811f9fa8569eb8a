package id.tanyapaspor.indexer.records;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;
import org.apache.lucene.queryparser.flexible.standard.config.StandardQueryConfigHandler.Operator;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParserConstants;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;
import org.apache.lucene.queryparser.flexible.standard.processors.StandardQueryNodeProcessorPipeline;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

import id.tanyapaspor.indexer.analysis.TextAnalyzer;
import id.tanyapaspor.indexer.records.BadQueryException.Fault;
import id.tanyapaspor.indexer.records.Field.Kind;

/** Reads what somebody looks for, in Lucene's syntax. Words that name no field must all be there, in any of the texts. */
final class QueryReader {

    /** More than anybody writes; keeps nesting within what a thread can follow. */
    static final int LONGEST = 500;

    private static final float KEY_FIRST = 20;

    private final Schema schema;
    private final String[] texts;
    private final Map<String, Float> weights;

    QueryReader(Schema schema) {
        this.schema = schema;
        texts = Stream.of(Kind.KEY, Kind.TEXT).map(schema::of).flatMap(List::stream).toArray(String[]::new);
        weights = schema.of(Kind.KEY).stream().collect(Collectors.toMap(key -> key, _ -> KEY_FIRST));
    }

    /** @throws BadQueryException when it cannot be read, whatever it is */
    Query read(String text, Alike alike) {
        if (text.length() > LONGEST) {
            throw new BadQueryException(Fault.LONG, LONGEST - 1, "");
        }
        try {
            return positive(parser(text, alike).parse(text, null));
        } catch (ParseException e) {
            throw e.currentToken == null ? backslash(text) : misplaced(e.currentToken.next);
        } catch (QueryNodeParseException _) {
            throw new BadQueryException(Fault.QUOTE, text.length(), "");
        } catch (QueryNodeException e) {
            throw new IllegalStateException("Lucene refuses what was checked", e);
        }
    }

    private StandardQueryParser parser(String text, Alike alike) {
        StandardQueryParser parser = new StandardQueryParser(
                new FieldAnalyzer(schema, TextAnalyzer.ofQueries(alike::to)));
        parser.setDefaultOperator(Operator.AND);
        parser.setMultiFields(texts);
        parser.setFieldsBoost(weights);
        ((StandardQueryNodeProcessorPipeline) parser.getQueryNodeProcessor()).add(0, new FieldCheck(schema, text));
        return parser;
    }

    /** The one thing that is refused after the words were told apart. */
    private static BadQueryException backslash(String text) {
        return new BadQueryException(Fault.MISPLACED, Math.max(0, text.lastIndexOf('\\')), "\\");
    }

    private static BadQueryException misplaced(Token token) {
        return token.kind == StandardSyntaxParserConstants.EOF
                ? new BadQueryException(Fault.UNFINISHED, token.endColumn, "")
                : new BadQueryException(Fault.MISPLACED, token.beginColumn, token.image);
    }

    /** To look for what is not there alone is to leave it out of everything. */
    private static Query positive(Query query) {
        boolean none = query instanceof BooleanQuery clauses && !clauses.clauses().isEmpty()
                && clauses.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT);
        if (!none) {
            return query;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST);
        ((BooleanQuery) query).clauses().forEach(all::add);
        return all.build();
    }
}
