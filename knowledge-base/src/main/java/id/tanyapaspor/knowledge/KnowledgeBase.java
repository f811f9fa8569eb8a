package id.tanyapaspor.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * All that editors published, checked and free of errors.
 *
 * @param entries by id, in the order of their ids
 * @param fees by name
 * @param outside questions that must not be answered
 * @param golden questions whose right entry is fixed
 * @param calibration labelled questions that are never indexed
 * @param documents what answers where no entry does
 */
public record KnowledgeBase(
        SequencedMap<String, Entry> entries,
        Map<String, Fee> fees,
        List<Office> offices,
        Vocabulary vocabulary,
        List<Outside> outside,
        List<Labelled> golden,
        List<Labelled> calibration,
        Documents documents) {

    /** One without documents. */
    public KnowledgeBase(SequencedMap<String, Entry> entries, Map<String, Fee> fees, List<Office> offices,
            Vocabulary vocabulary, List<Outside> outside, List<Labelled> golden, List<Labelled> calibration) {
        this(entries, fees, offices, vocabulary, outside, golden, calibration, Documents.NONE);
    }

    /** A question that must not be answered; near means it sounds like one of ours. */
    public record Outside(String text, boolean near) {}

    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The entries that may be answered on a day, as they are on it. */
    public List<Entry> on(LocalDate day) {
        return entries.values().stream().flatMap(entry -> entry.on(day).stream()).toList();
    }

    public KnowledgeBase with(Documents others) {
        return new KnowledgeBase(entries, fees, offices, vocabulary, outside, golden, calibration, others);
    }
}
