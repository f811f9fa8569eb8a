package id.tanyapaspor.indexer.building;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.building.Threshold.Outcome;
import id.tanyapaspor.indexer.documents.Finding;
import id.tanyapaspor.indexer.documents.Library;
import id.tanyapaspor.indexer.documents.PassageIndex;
import id.tanyapaspor.indexer.documents.PassageSearch;
import id.tanyapaspor.indexer.learning.LogisticModel;
import id.tanyapaspor.indexer.learning.LogisticModel.Sample;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Document.Passage;
import id.tanyapaspor.knowledge.Documents.Settled;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Labelled;

/**
 * Learns how far a passage can be trusted, from a third of the questions that documents settle and of those that nothing of
 * ours does; the others, which the model has not seen, set the threshold. All are asked as on the day on which the last
 * document has begun to hold.
 */
final class PassageTrainer {

    /** What no document may be quoted to: not ours, one's own case, chat. */
    private static final Set<String> NOT_OURS = Set.of("out", "person", "chat");

    private static final int LEARNT = 3;
    /**
     * Of the share promised for entries: a quotation stands beside its source, so a reader sees that it is about something
     * else; and the sample counts what the entries keep from the documents, all that they know as not ours.
     */
    private static final double LOOSER = 5.0 / 3;
    /** The sample is small: the walk begins earlier than for entries, where three wrong answers are borne. */
    private static final double START = 3;

    private final KnowledgeBase knowledge;
    private final Library library;
    private final LocalDate day;

    PassageTrainer(KnowledgeBase knowledge, Library library) {
        this.knowledge = knowledge;
        this.library = library;
        this.day = knowledge.documents().all().stream().map(document -> document.validity().from())
                .max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    }

    Trust learn(double maxWrong) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                PassageIndex.write(writer, library);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return learn(new PassageSearch(library, new PassageIndex(new IndexSearcher(reader))), maxWrong);
            }
        }
    }

    private Trust learn(PassageSearch search, double maxWrong) {
        List<Sample> samples = new ArrayList<>();
        List<Judged> held = new ArrayList<>();
        List<Settled> questions = knowledge.documents().questions();
        for (int i = 0; i < questions.size(); i++) {
            if (i % LEARNT == 0) {
                settled(search, questions.get(i)).forEach(one -> samples.add(one.sample()));
            } else {
                settled(search, questions.get(i)).limit(1).forEach(held::add);
            }
        }
        List<String> others = notOurs();
        for (int i = 0; i < others.size(); i++) {
            Stream<Judged> judged = search.find(library.read(others.get(i)), this::inForce)
                    .map(finding -> new Judged(finding, false)).stream();
            if (i % LEARNT == 0) {
                judged.forEach(one -> samples.add(one.sample()));
            } else {
                judged.forEach(held::add);
            }
        }
        LogisticModel model = LogisticModel.fit(samples, Finding.EVIDENCE.size());
        List<Outcome> outcomes = held.stream()
                .map(one -> new Outcome(model.probability(one.finding().evidence()), !one.right())).toList();
        return new Trust(model, Threshold.choose(outcomes, Math.min(0.5, maxWrong * LOOSER), START), samples.size(),
                outcomes.size());
    }

    /** A finding and whether quoting it is right. */
    private record Judged(Finding finding, boolean right) {

        Sample sample() {
            return new Sample(finding.evidence(), right);
        }
    }

    /** The question, and the question as a near miss: asked while the part that settles it is not there. */
    private Stream<Judged> settled(PassageSearch search, Settled question) {
        Words words = library.read(question.question());
        return Stream.concat(
                search.find(words, this::inForce)
                        .map(one -> new Judged(one, question.by(one.document(), one.passage()))).stream(),
                search.find(words, (document, passage) -> inForce(document, passage) && !question.by(document, passage))
                        .map(one -> new Judged(one, false)).stream());
    }

    private boolean inForce(Document document, Passage passage) {
        return document.validity().covers(day);
    }

    private List<String> notOurs() {
        return Stream.concat(knowledge.outside().stream().map(KnowledgeBase.Outside::text),
                knowledge.calibration().stream().filter(one -> NOT_OURS.contains(one.kind())).map(Labelled::text))
                .toList();
    }
}
