package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.indexer.analysis.Lexicon;
import id.tanyapaspor.indexer.analysis.QuestionReader;
import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.rendering.PlainText;

/**
 * The phrasings of a knowledge base as they are read, each with its class: the position of its entry, or one of the two
 * classes after the last entry for what must not be answered, near and far.
 *
 * @param bodies words of each entry's title and text
 */
public record Corpus(List<Entry> entries, List<Phrase> phrases, List<Words> bodies, QuestionReader reader) {

    private static final int COMMON_ENOUGH = 3;

    /** One way of asking. */
    public record Phrase(String text, Words words, int owner) {}

    public static Corpus of(KnowledgeBase knowledge) {
        List<Entry> entries = List.copyOf(knowledge.entries().values());
        QuestionReader reader = new QuestionReader(knowledge.vocabulary(), lexicon(knowledge, entries));
        List<Phrase> phrases = new ArrayList<>();
        List<Words> bodies = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            phrases.add(new Phrase(entry.title(), reader.read(entry.title()), i));
            for (Entry.Phrasing phrasing : entry.questions()) {
                phrases.add(new Phrase(phrasing.text(), reader.read(phrasing.text()), i));
            }
            bodies.add(reader.read(entry.title() + "\n" + PlainText.of(entry.text().whole())));
        }
        for (KnowledgeBase.Outside outside : knowledge.outside()) {
            phrases.add(
                    new Phrase(outside.text(), reader.read(outside.text()), entries.size() + (outside.near() ? 0 : 1)));
        }
        return new Corpus(entries, List.copyOf(phrases), List.copyOf(bodies), reader);
    }

    /** Entries and the two classes of what must not be answered. */
    public int classes() {
        return entries.size() + 2;
    }

    public boolean isOutside(int owner) {
        return owner >= entries.size();
    }

    private static Lexicon lexicon(KnowledgeBase knowledge, List<Entry> entries) {
        QuestionReader plain = QuestionReader.withoutLexicon(knowledge.vocabulary());
        Map<String, Integer> counts = new HashMap<>();
        for (Entry entry : entries) {
            count(plain, entry.title(), counts);
            count(plain, PlainText.of(entry.text().whole()), counts);
            entry.english().ifPresent(text -> count(plain, PlainText.of(text.whole()), counts));
            entry.questions().forEach(phrasing -> count(plain, phrasing.text(), counts));
        }
        knowledge.outside().forEach(outside -> count(plain, outside.text(), counts));
        knowledge.vocabulary().rewrites().values().forEach(
                official -> List.of(official.split(" "))
                        .forEach(word -> counts.merge(word, COMMON_ENOUGH, Integer::sum)));
        knowledge.vocabulary().synonyms().forEach(
                group -> group.forEach(word -> counts.merge(word, COMMON_ENOUGH, Integer::sum)));
        knowledge.vocabulary().stems().keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
        return new Lexicon(counts);
    }

    private static void count(QuestionReader plain, String text, Map<String, Integer> counts) {
        plain.read(text).official().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
}
