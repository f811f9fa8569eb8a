package id.tanyapaspor.indexer.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.tanyapaspor.indexer.analysis.QuestionReader;
import id.tanyapaspor.indexer.analysis.Words;
import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Document.Passage;
import id.tanyapaspor.knowledge.KnowledgeBase;

/**
 * The passages of a knowledge base as they are read, by the reader that reads questions, which here knows the words of the
 * documents too.
 */
public final class Library {

    private final List<Shelved> shelves = new ArrayList<>();
    private final Map<String, Integer> passagesWith = new HashMap<>();
    private final Map<String, Integer> phrasesWith = new HashMap<>();
    private final int phrases;
    private final QuestionReader reader;

    /** A passage with the stems of what stands above it, of all of it, and of each sentence. */
    record Shelved(Document document, Passage passage, List<String> head, List<String> body, Set<String> stems,
            List<Sentence> sentences) {}

    /** A sentence: where it stands in the text, and its stems. */
    record Sentence(int start, int end, Set<String> stems) {}

    private Library(KnowledgeBase knowledge, Corpus corpus) {
        this.reader = corpus.reader().knowing(words(knowledge));
        this.phrases = corpus.phrases().size();
        for (Document document : knowledge.documents().all()) {
            document.passages().stream().filter(passage -> !passage.text().isEmpty())
                    .forEach(passage -> shelves.add(shelve(document, passage)));
        }
        shelves.forEach(shelved -> shelved.stems().forEach(stem -> passagesWith.merge(stem, 1, Integer::sum)));
        corpus.phrases().forEach(phrase -> new HashSet<>(phrase.words().stems())
                .forEach(stem -> phrasesWith.merge(stem, 1, Integer::sum)));
    }

    public static Library of(KnowledgeBase knowledge, Corpus corpus) {
        return new Library(knowledge, corpus);
    }

    public boolean isEmpty() {
        return shelves.isEmpty();
    }

    /** A question as the documents' reader reads it. */
    public Words read(String question) {
        return reader.read(question);
    }

    List<Shelved> shelves() {
        return shelves;
    }

    boolean knows(String stem) {
        return passagesWith.containsKey(stem);
    }

    /** What a word tells: nothing when every passage has it, and nothing when every question has it ("berapa"). */
    double weight(String stem) {
        double inPassages = rarity(passagesWith.getOrDefault(stem, 0), shelves.size());
        double inPhrases = rarity(phrasesWith.getOrDefault(stem, 0), phrases);
        return phrases == 0 ? inPassages : inPassages * inPhrases;
    }

    /** Share of the greatest rarity: 1 for what was seen nowhere, 0 for what is everywhere. */
    private static double rarity(int with, int of) {
        return Math.log((of + 1.0) / (with + 1.0)) / Math.log(of + 1.0);
    }

    private Shelved shelve(Document document, Passage passage) {
        List<String> head = reader
                .read(document.title() + "\n" + document.law() + "\n" + String.join("\n", passage.headings())).stems();
        List<String> body = reader.read(passage.text()).stems();
        Set<String> stems = new HashSet<>(head);
        stems.addAll(body);
        List<Sentence> sentences = Sentences.of(passage.text()).stream()
                .map(span -> new Sentence(span.start(), span.end(),
                        Set.copyOf(reader.read(passage.text().substring(span.start(), span.end())).stems())))
                .toList();
        return new Shelved(document, passage, head, body, stems, sentences);
    }

    private static Set<String> words(KnowledgeBase knowledge) {
        QuestionReader plain = QuestionReader.withoutLexicon(knowledge.vocabulary());
        Set<String> words = new HashSet<>();
        for (Document document : knowledge.documents().all()) {
            words.addAll(plain.read(document.title() + "\n" + document.law()).official());
            for (Passage passage : document.passages()) {
                words.addAll(plain.read(String.join("\n", passage.headings())).official());
                words.addAll(plain.read(passage.text()).official());
            }
        }
        return words;
    }
}
