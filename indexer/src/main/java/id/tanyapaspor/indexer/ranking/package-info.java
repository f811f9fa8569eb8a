/** Which entries come near a question, and how near: retrieval with Lucene, then a learnt choice among the candidates. */
@NullMarked
package id.tanyapaspor.indexer.ranking;

import org.jspecify.annotations.NullMarked;
