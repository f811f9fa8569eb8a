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
        long number,
        String fingerprint,
        KnowledgeBase knowledge,
        Corpus corpus,
        Kinds kinds,
        Retrieval retrieval,
        Brain brain,
        PassageSearch passages,
        Trust trust) {

    /** Reads the release that a reader sees. */
    public static Release read(IndexReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        Map<String, String> commit = ((DirectoryReader) reader).getIndexCommit().getUserData();
        ContentFiles content = ContentFiles.ofZip(new ByteArrayInputStream(blob(searcher, IndexBuilder.CONTENT)));
        KnowledgeBase knowledge = ContentReader.read(content.without(ContentFiles.DOCUMENTS)).orThrow().with(
                JsonMapper.shared().readValue(blob(searcher, IndexBuilder.DOCUMENTS), Documents.class));
        Brain brain = Brain.fromBytes(blob(searcher, IndexBuilder.BRAIN));
        Corpus corpus = Corpus.of(knowledge);
        Retrieval retrieval = new Retrieval(new WordIndex(searcher), corpus.phrases(), corpus.bodies(),
                brain.classifier(),
                corpus.entries().size());
        return new Release(Long.parseLong(commit.get(IndexBuilder.RELEASE)), commit.get(IndexBuilder.FINGERPRINT),
                knowledge,
                corpus, Kinds.of(corpus.entries()), retrieval, brain,
                new PassageSearch(Library.of(knowledge, corpus), new PassageIndex(searcher)),
                Trust.fromBytes(blob(searcher, IndexBuilder.TRUST)));
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
