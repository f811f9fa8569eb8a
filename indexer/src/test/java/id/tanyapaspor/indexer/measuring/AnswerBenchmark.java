package id.tanyapaspor.indexer.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/**
 * A whole answer, with reading, ranking and confidence, beside a bare BM25 query for the same words on the same index in
 * the same run. An argument names an index folder; without one, the index of the shipped content is taken.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private LiveIndex live;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private QueryBuilder queries;
    private List<String> questions;
    private int next;

    private static Path shipped() throws IOException {
        Path folder = Files.createTempDirectory("index");
        LiveIndex.openShipped(folder).close();
        return folder;
    }

    public static void main(String[] arguments) throws IOException, RunnerException {
        Path index = arguments.length > 0 ? Path.of(arguments[0]) : shipped();
        var options = new OptionsBuilder().include(AnswerBenchmark.class.getName()).forks(1)
                .jvmArgs("-Dindex=" + index, "--add-modules=jdk.incubator.vector", "-Xmx3g")
                .warmupIterations(3).warmupTime(TimeValue.seconds(3))
                .measurementIterations(5).measurementTime(TimeValue.seconds(3)).build();
        System.out.println("| | p50 µs | p99 µs | mean µs |\n|---|---:|---:|---:|");
        for (RunResult result : new Runner(options).run()) {
            Statistics times = result.getPrimaryResult().getStatistics();
            System.out.printf("| %s | %,.0f | %,.0f | %,.0f |%n", result.getPrimaryResult().getLabel(),
                    times.getPercentile(50), times.getPercentile(99), times.getMean());
        }
    }

    @Setup
    public void open() throws IOException {
        Path index = Path.of(System.getProperty("index"));
        live = LiveIndex.open(index);
        reader = DirectoryReader.open(FSDirectory.open(index));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        queries = new QueryBuilder(new StandardAnalyzer());
        questions = ContentReader.read(ContentFiles.shipped()).orThrow().golden().stream().map(Labelled::text).toList();
    }

    @TearDown
    public void close() throws IOException {
        reader.close();
        live.close();
    }

    @Benchmark
    public Answer answer() {
        return live.answer(Question.of(question(), DAY));
    }

    /** What Lucene alone costs: a query over all phrasings, ten hits, no more. */
    @Benchmark
    public TopDocs bareQuery() throws IOException {
        return searcher.search(queries.createBooleanQuery("phrase", question()), 10);
    }

    private String question() {
        next = (next + 1) % questions.size();
        return questions.get(next);
    }
}
