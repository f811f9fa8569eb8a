/**
 * Records that change all the time, such as tickets, found by people who know what they look for: words with
 * fields, dates and operators. The door is {@link id.tanyapaspor.indexer.records.RecordIndex}; guarded by RecordIndexTest
 * and QueryReaderTest.
 */
@NullMarked
package id.tanyapaspor.indexer.records;

import org.jspecify.annotations.NullMarked;
