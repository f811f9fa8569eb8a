package id.tanyapaspor.indexer.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.measuring.Phrasings.Phrasing;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.reading.ContentReader;

/**
 * Other engines beside ours: each learns from the same phrasings and outside questions of the shipped content, and is asked
 * the same labelled questions in the same run. They are the golden ones unless `-Dquestions` names a file.
 */
public final class EngineComparison {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int ROUNDS = 5;

    private EngineComparison() {}

    public static void main(String[] arguments) throws IOException {
        try (LiveIndex live = LiveIndex.openShipped(Files.createTempDirectory("index"))) {
            KnowledgeBase knowledge = live.knowledge();
            List<Labelled> questions = questions(knowledge);
            List<Phrasing> phrasings = Phrasings.of(knowledge, DAY);
            System.out.printf("%,d phrasings and outside questions of %d entries; asked %,d questions, %d in scope%n%n",
                    phrasings.size(), knowledge.on(DAY).size(), questions.size(),
                    questions.stream().filter(question -> question.kind().equals("in")).count());
            System.out.println("""
                    | engine | top-1 | recall@3 | AUROC in/out | coverage at 3 % wrong | at 5 % | p50 µs | p99 µs |
                    |---|---:|---:|---:|---:|---:|---:|---:|""");
            for (Map.Entry<String, Answerer> engine : engines(phrasings, live).entrySet()) {
                Evaluation evaluation = Evaluation.run(engine.getValue(), knowledge, questions, DAY);
                double[] micros = micros(engine.getValue(), questions);
                System.out.printf("| %s | %.1f %% | %.1f %% | %.3f | %.1f %% | %.1f %% | %,.0f | %,.0f |%n",
                        engine.getKey(), evaluation.top1() * 100, evaluation.recallAt3() * 100, evaluation.auroc(),
                        evaluation.coverageAt(0.03) * 100, evaluation.coverageAt(0.05) * 100,
                        micros[micros.length / 2], micros[micros.length * 99 / 100]);
            }
        }
    }

    private static Map<String, Answerer> engines(List<Phrasing> phrasings, LiveIndex live) throws IOException {
        Map<String, Answerer> engines = new LinkedHashMap<>();
        for (Analyzer analyzer : List.of(new StandardAnalyzer(), new IndonesianAnalyzer())) {
            String name = "Lucene BM25, " + analyzer.getClass().getSimpleName();
            engines.put(name + ", a document a phrasing", new Rival(Bm25.ofPhrasings(phrasings, analyzer)));
            engines.put(name + ", a document an entry", new Rival(Bm25.ofEntries(phrasings, analyzer)));
        }
        engines.put("trigrams in common (Jaccard)", new Rival(new Trigrams(phrasings)));
        engines.put("OpenNLP doccat", new Rival(new Doccat(phrasings)));
        engines.put("TanyaPaspor", live);
        return engines;
    }

    private static List<Labelled> questions(KnowledgeBase knowledge) throws IOException {
        Optional<Path> file = Optional.ofNullable(System.getProperty("questions")).filter(name -> !name.isBlank())
                .map(Path::of);
        return file.isEmpty()
                ? knowledge.golden()
                : ContentReader.readLabelled(file.get().toString(), Files.readAllBytes(file.get()));
    }

    /** Time of each question, sorted: the shortest of five answers, so that waiting for a busy machine does not count. */
    private static double[] micros(Answerer engine, List<Labelled> questions) {
        double[] micros = new double[questions.size()];
        Arrays.fill(micros, Double.MAX_VALUE);
        for (int i = 0; i < ROUNDS * micros.length; i++) {
            Question question = Question.of(questions.get(i % micros.length).text(), DAY);
            long start = System.nanoTime();
            engine.answer(question);
            micros[i % micros.length] = Math.min(micros[i % micros.length], (System.nanoTime() - start) / 1000.0);
        }
        Arrays.sort(micros);
        return micros;
    }
}
