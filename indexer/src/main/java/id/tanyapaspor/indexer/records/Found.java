package id.tanyapaspor.indexer.records;

import java.util.List;

/**
 * What a query found.
 *
 * @param total how many in all
 * @param keys those that were asked for, the best first
 * @param marks shows in a text what was looked for
 */
public record Found(long total, List<String> keys, Marks marks) {}
