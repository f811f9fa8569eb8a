package id.tanyapaspor.indexer.building;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import id.tanyapaspor.indexer.documents.Library;
import id.tanyapaspor.indexer.documents.PassageIndex;
import id.tanyapaspor.indexer.documents.PassageSearch;
import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.indexer.ranking.Kinds;
import id.tanyapaspor.indexer.ranking.Retrieval;
import id.tanyapaspor.indexer.ranking.WordIndex;
import id.tanyapaspor.knowledge.Documents;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import tools.jackson.databind.json.JsonMapper;

/** An index opened for answering: content, what was learnt from it, and the way into Lucene, all of one commit. */
public record Release(
        Edition edition,
        Kinds kinds,
        Retrieval retrieval,
        Learnt learnt,
        PassageSearch passages) {

    /**
     * Reads the release that a reader sees.
     *
     * @param prepared content that was read already; it is not read again when it is what the reader sees
     */
    public static Release read(IndexReader reader, @Nullable Edition prepared) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        Map<String, String> commit = ((DirectoryReader) reader).getIndexCommit().getUserData();
        Learnt learnt = new Learnt(Brain.fromBytes(blob(searcher, IndexBuilder.BRAIN)),
                Trust.fromBytes(blob(searcher, IndexBuilder.TRUST)),
                Long.parseLong(commit.get(IndexBuilder.LEARNT_RELEASE)), commit.get(IndexBuilder.LEARNT_FINGERPRINT));
        Edition edition = prepared != null && prepared.number() == Long.parseLong(commit.get(IndexBuilder.RELEASE))
                && prepared.fingerprint().equals(commit.get(IndexBuilder.FINGERPRINT))
                        ? prepared
                        : edition(searcher, commit);
        Corpus corpus = edition.corpus();
        Retrieval retrieval = new Retrieval(new WordIndex(searcher), corpus.phrases(), corpus.bodies(),
                learnt.brain().classifier(), corpus.entries().size());
        return new Release(edition, Kinds.of(corpus.entries()), retrieval, learnt,
                new PassageSearch(edition.library(), new PassageIndex(searcher)));
    }

    public long number() {
        return edition.number();
    }

    public String fingerprint() {
        return edition.fingerprint();
    }

    public KnowledgeBase knowledge() {
        return edition.knowledge();
    }

    public Corpus corpus() {
        return edition.corpus();
    }

    public Brain brain() {
        return learnt.brain();
    }

    public Trust trust() {
        return learnt.trust();
    }

    /** Whether all was learnt from its own content, not from that of a release before it. */
    public boolean isLearnt() {
        return learnt.fingerprint().equals(fingerprint());
    }

    private static Edition edition(IndexSearcher searcher, Map<String, String> commit) throws IOException {
        ContentFiles content = ContentFiles.ofZip(new ByteArrayInputStream(blob(searcher, IndexBuilder.CONTENT)));
        KnowledgeBase knowledge = ContentReader.read(content.without(ContentFiles.DOCUMENTS)).orThrow().with(
                JsonMapper.shared().readValue(blob(searcher, IndexBuilder.DOCUMENTS), Documents.class));
        Corpus corpus = Corpus.of(knowledge);
        return new Edition(Long.parseLong(commit.get(IndexBuilder.RELEASE)), commit.get(IndexBuilder.FINGERPRINT),
                content, knowledge, corpus, Library.of(knowledge, corpus));
    }

    private static byte[] blob(IndexSearcher searcher, String name) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(IndexBuilder.BLOB, name)), 1).scoreDocs;
        if (found.length == 0) {
            throw new IOException("This is no TanyaPaspor index: it has no " + name + ".");
        }
        BytesRef bytes = searcher.storedFields().document(found[0].doc).getBinaryValue(IndexBuilder.BYTES);
        return BytesRef.deepCopyOf(bytes).bytes;
    }
}
