package id.tanyapaspor.bot.editor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.tanyapaspor.bot.editor.PastQuestions.Past;
import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.indexer.evaluation.Evaluation;
import id.tanyapaspor.indexer.evaluation.Verdict;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Labelled;

/**
 * What is asked of the old index and of the candidate.
 *
 * @param texts different wordings of the past questions
 * @param golden of the candidate
 * @param removed golden questions that are live and not in the candidate, or not judged as they are now
 * @param examples of the entries that change, and some of all others
 * @param changed ids and topics of the entries that change
 */
record GateQuestions(LocalDate day, List<Past> past, List<String> texts, List<Labelled> golden, List<String> removed,
        List<Example> examples, Set<String> changed) {

    /** As many examples are asked; all of them would take longer than all else, and they find themselves. */
    private static final int EXAMPLES = 2_000;

    /** One of an entry's own phrasings. */
    record Example(Entry entry, Entry.Phrasing phrasing) {}

    /** A labelled question without its place in the file. */
    private record Label(String text, String kind, List<String> topics) {

        static Label of(Labelled question) {
            return new Label(question.text(), question.kind(), question.topics());
        }
    }

    /** Answers to all of them. */
    record Answers(List<Told> texts, Evaluation golden, List<Told> examples) {}

    /** Answers that are still being given. */
    record Pending(Asker.Pending<Told> texts, Asker.Pending<Verdict> golden, Asker.Pending<Told> examples) {

        Answers await() throws InterruptedException {
            return new Answers(texts.await(), new Evaluation(golden.await()), examples.await());
        }
    }

    static GateQuestions of(LocalDate day, List<Past> past, KnowledgeBase live, KnowledgeBase next,
            Set<String> changed) {
        Set<Label> kept = new HashSet<>(next.golden().stream().map(Label::of).toList());
        return new GateQuestions(day, past,
                List.copyOf(new LinkedHashSet<>(past.stream().map(Past::asked).toList())), next.golden(),
                live.golden().stream().filter(question -> !kept.contains(Label.of(question))).map(Labelled::text)
                        .toList(),
                examples(next, changed), withTopics(changed, live, next));
    }

    private static Set<String> withTopics(Set<String> changed, KnowledgeBase live, KnowledgeBase next) {
        return Stream.of(live, next).flatMap(one -> changed.stream().flatMap(id -> one.entry(id).stream()))
                .flatMap(entry -> Stream.concat(Stream.of(entry.id()), entry.topics().stream()))
                .collect(Collectors.toSet());
    }

    private static List<Example> examples(KnowledgeBase next, Set<String> changed) {
        List<Example> first = new ArrayList<>();
        List<Example> others = new ArrayList<>();
        next.entries().values().forEach(entry -> entry.questions().forEach(
                phrasing -> (changed.contains(entry.id()) ? first : others).add(new Example(entry, phrasing))));
        List<Example> chosen = spread(first, EXAMPLES);
        return Stream.concat(chosen.stream(), spread(others, EXAMPLES - chosen.size()).stream()).toList();
    }

    private static List<Example> spread(List<Example> all, int most) {
        return all.size() <= most
                ? all
                : IntStream.range(0, most).mapToObj(i -> all.get((int) ((long) i * all.size() / most))).toList();
    }

    /** The same without examples, which only tell what a change takes at once. */
    GateQuestions withoutExamples() {
        return new GateQuestions(day, past, texts, golden, removed, List.of(), changed);
    }

    /** Begins to ask all of them. */
    Pending ask(Asker asker, Answerer answerer, KnowledgeBase knowledge) {
        return new Pending(
                asker.ask(texts, chunk -> chunk.stream().map(text -> Question.of(text, day)).map(answerer::answer)
                        .map(Told::of).toList()),
                asker.ask(golden, chunk -> Evaluation.run(answerer, knowledge, chunk, day).verdicts()),
                asker.ask(examples, chunk -> chunk.stream().map(this::question).map(answerer::answer).map(Told::of)
                        .toList()));
    }

    private Question question(Example example) {
        return new Question(example.phrasing().text(), example.phrasing().language(), day, Optional.empty());
    }
}
