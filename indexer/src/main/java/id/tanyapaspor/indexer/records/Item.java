package id.tanyapaspor.indexer.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A record as it is found.
 *
 * @param key what it is known by; a later one of the same key takes its place
 * @param values of all fields but days, by the field's name; none is an empty list or no entry
 * @param days by the field's name
 */
public record Item(String key, Map<String, List<String>> values, Map<String, Instant> days) {

    public Item {
        values = Map.copyOf(values);
        days = Map.copyOf(days);
    }
}
