package id.tanyapaspor.indexer.measuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;

/** What every engine learns from: titles and phrasings of the entries of a day, and the questions that must not be answered. */
final class Phrasings {

    /** The owner of what must not be answered; no entry has such an id. */
    static final String OUTSIDE = "(outside)";

    private Phrasings() {}

    /** One way of asking, and the id of the entry that answers it. */
    record Phrasing(String text, String owner) {}

    static List<Phrasing> of(KnowledgeBase knowledge, LocalDate day) {
        List<Phrasing> phrasings = new ArrayList<>();
        for (Entry entry : knowledge.on(day)) {
            phrasings.add(new Phrasing(entry.title(), entry.id()));
            entry.questions().forEach(question -> phrasings.add(new Phrasing(question.text(), entry.id())));
        }
        knowledge.outside().forEach(outside -> phrasings.add(new Phrasing(outside.text(), OUTSIDE)));
        return phrasings;
    }

    /** Words of a text in lower case, without signs. */
    static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ");
    }
}
