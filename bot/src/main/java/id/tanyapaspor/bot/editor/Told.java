package id.tanyapaspor.bot.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.knowledge.Entry;

/**
 * What an applicant would be told.
 *
 * @param band how sure it is
 * @param about the entries that are said or shown, the first one first; a document by its reference
 * @param text the words, as Markdown; empty where an officer is offered
 */
record Told(Band band, List<About> about, String text) {

    /** What is done with a question. */
    enum Band {
        SAID,
        QUOTED,
        CHOICE,
        OFFICER;

        /** The name of its words. */
        public String message() {
            return "gate.band." + name();
        }
    }

    /** An entry or a passage, by the name of its row and by its title. */
    record About(String id, String title) {}

    static Told of(Answer answer) {
        return switch (answer) {
            case Answer.Direct direct -> said(direct);
            case Answer.Quoted quoted -> new Told(Band.QUOTED,
                    List.of(new About(quoted.reference(), quoted.document().title())), quoted.quotation().before()
                            + quoted.quotation().sentence() + quoted.quotation().after());
            case Answer.Clarify clarify -> choice(clarify);
            case Answer.Unsure _ -> new Told(Band.OFFICER, List.of(), "");
        };
    }

    private static Told said(Answer.Direct direct) {
        List<Answer.Direct> all = Stream.concat(Stream.of(direct), direct.also().stream()).toList();
        return new Told(Band.SAID, all.stream().map(one -> about(one.entry())).toList(),
                all.stream().map(one -> one.text().title() + "\n\n" + one.text().whole())
                        .collect(Collectors.joining("\n\n")));
    }

    /** In which order a choice is shown depends on odds and ends. */
    private static Told choice(Answer.Clarify clarify) {
        String question = clarify.question().map(text -> text + "\n").orElse("");
        return new Told(Band.CHOICE, clarify.candidates().stream().map(one -> about(one.entry())).toList(),
                clarify.candidates().stream().map(Answer.Candidate::label).sorted()
                        .collect(Collectors.joining("\n• ", question + "• ", "")));
    }

    private static About about(Entry entry) {
        return new About(entry.id(), entry.title());
    }

    boolean isSaid() {
        return band == Band.SAID || band == Band.QUOTED;
    }

    /** The id of the first entry; empty where there is none. */
    public String first() {
        return about.isEmpty() ? "" : about.getFirst().id();
    }

    /** What became of it, if whoever asks would notice. */
    Optional<Change> to(Told next) {
        if (isSaid() && next.isSaid()) {
            return ids().equals(next.ids()) ? words(next) : Optional.of(Change.OTHER_ENTRY);
        }
        if (isSaid()) {
            return Optional.of(next.band == Band.OFFICER ? Change.TO_OFFICER : Change.TO_CHOICE);
        }
        if (next.isSaid()) {
            return Optional.of(Change.NEWLY_SAID);
        }
        return band == next.band && ids().equals(next.ids()) ? words(next) : Optional.of(Change.CHOICE);
    }

    private Optional<Change> words(Told next) {
        return text.equals(next.text) ? Optional.empty() : Optional.of(Change.WORDS);
    }

    private List<String> ids() {
        Stream<String> ids = about.stream().map(About::id);
        return (band == Band.CHOICE ? ids.sorted() : ids).toList();
    }
}
