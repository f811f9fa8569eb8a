package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        return new Corpus(entries, asked(knowledge, entries).parallelStream().map(one -> one.read(reader)).toList(),
                entries.parallelStream().map(entry -> body(entry, reader)).toList(), reader);
    }

    /**
     * The same, of which most was read before with the same vocabulary: only what is new is read, and its words are known
     * from then on. The words of what is gone stay known, so that questions may be read a little differently.
     */
    public static Corpus of(KnowledgeBase knowledge, Corpus before) {
        List<Entry> entries = List.copyOf(knowledge.entries().values());
        Map<String, Words> read = new HashMap<>();
        before.phrases.forEach(phrase -> read.put(phrase.text(), phrase.words()));
        Map<Entry, Words> bodies = new HashMap<>();
        IntStream.range(0, before.entries.size()).forEach(i -> bodies.put(before.entries.get(i), before.bodies.get(i)));
        QuestionReader plain = QuestionReader.withoutLexicon(knowledge.vocabulary());
        Set<String> words = Stream
                .concat(entries.stream().filter(entry -> !bodies.containsKey(entry)).flatMap(Corpus::texts),
                        knowledge.outside().stream().map(KnowledgeBase.Outside::text))
                .filter(text -> !read.containsKey(text)).flatMap(text -> plain.official(text).stream())
                .collect(Collectors.toSet());
        QuestionReader reader = before.reader.knowing(words);
        List<Phrase> phrases = asked(knowledge, entries).stream().map(one -> new Phrase(one.text,
                read.computeIfAbsent(one.text, reader::read), one.owner)).toList();
        return new Corpus(entries, phrases,
                entries.stream().map(entry -> bodies.computeIfAbsent(entry, one -> body(one, reader))).toList(),
                reader);
    }

    private static List<Asked> asked(KnowledgeBase knowledge, List<Entry> entries) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            asked.add(new Asked(entries.get(i).title(), i));
            int owner = i;
            entries.get(i).versions().flatMap(version -> version.questions().stream()).map(Entry.Phrasing::text)
                    .distinct().forEach(text -> asked.add(new Asked(text, owner)));
        }
        for (KnowledgeBase.Outside outside : knowledge.outside()) {
            asked.add(new Asked(outside.text(), entries.size() + (outside.near() ? 0 : 1)));
        }
        return asked;
    }

    /** A way of asking that is not read yet. */
    private record Asked(String text, int owner) {

        Phrase read(QuestionReader reader) {
            return new Phrase(text, reader.read(text), owner);
        }
    }

    private static Words body(Entry entry, QuestionReader reader) {
        return reader.read(entry.title() + "\n" + PlainText.of(entry.text().whole()));
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
        Stream<String> texts = Stream.concat(entries.stream().flatMap(Corpus::texts),
                knowledge.outside().stream().map(KnowledgeBase.Outside::text));
        Map<String, Integer> counts = new HashMap<>();
        texts.toList().parallelStream().map(plain::official).toList()
                .forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        knowledge.vocabulary().rewrites().values().forEach(
                official -> List.of(official.split(" "))
                        .forEach(word -> counts.merge(word, COMMON_ENOUGH, Integer::sum)));
        knowledge.vocabulary().synonyms().forEach(
                group -> group.forEach(word -> counts.merge(word, COMMON_ENOUGH, Integer::sum)));
        knowledge.vocabulary().stems().keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
        return new Lexicon(counts);
    }

    /** What later versions say counts too: an index outlives the day on which one takes over. */
    private static Stream<String> texts(Entry entry) {
        return entry.versions().flatMap(Corpus::textsOf);
    }

    private static Stream<String> textsOf(Entry entry) {
        Stream<String> written = Stream.concat(Stream.of(entry.text()), entry.english().stream())
                .map(text -> PlainText.of(text.whole()));
        return Stream.concat(Stream.concat(Stream.of(entry.title()), written),
                entry.questions().stream().map(Entry.Phrasing::text));
    }
}
