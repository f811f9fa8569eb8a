package id.tanyapaspor.indexer.building;

import id.tanyapaspor.indexer.documents.Library;
import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * Content that was read without errors and may become a release.
 *
 * @param number of the release that it becomes
 * @param fingerprint names content, promise and version of the program
 */
public record Edition(long number, String fingerprint, ContentFiles files, KnowledgeBase knowledge, Corpus corpus,
        Library library) {}
