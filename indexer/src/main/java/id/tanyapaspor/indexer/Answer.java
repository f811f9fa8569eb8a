package id.tanyapaspor.indexer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Document.Passage;
import id.tanyapaspor.knowledge.Entry;

/** The outcome of a question: one answer, a quotation, a choice of some, or the admission that a person must answer. */
public sealed interface Answer {

    /** Why it came out so, for officers, editors and whoever asks. */
    Explanation explanation();

    /** The entries that come nearest, whatever came of it. */
    List<Candidate> nearest();

    /**
     * Sure enough to say it.
     *
     * @param text the entry's text in the language asked for, with the day's fees filled in
     * @param confidence probability that this is the right entry
     * @param rivals the next nearest entries, for "that does not answer it"
     * @param also the answers to the other questions of the same message, in their order; these have no others
     */
    record Direct(Entry entry, Entry.Text text, double confidence, List<Candidate> rivals, List<Direct> also,
            Explanation explanation) implements Answer {

        public Direct(Entry entry, Entry.Text text, double confidence, List<Candidate> rivals,
                Explanation explanation) {
            this(entry, text, confidence, rivals, List.of(), explanation);
        }

        @Override
        public List<Candidate> nearest() {
            return Stream.concat(Stream.of(new Candidate(entry, text.title(), confidence)), rivals.stream()).toList();
        }

        Direct and(List<Direct> others) {
            return new Direct(entry, text, confidence, rivals, others, explanation);
        }
    }

    /**
     * No entry answers, but a document does: what it says, word for word.
     *
     * @param sureness that the passage settles the question; the explanation tells of the entries
     */
    record Quoted(Document document, Passage passage, Quotation quotation, Sureness sureness, List<Candidate> nearest,
            Explanation explanation) implements Answer {

        /** Names the passage among all that can be answered: `document:pp-45-2024#pasal-5`. */
        public String reference() {
            return document.reference(passage);
        }
    }

    /**
     * How sure a quotation is.
     *
     * @param confidence probability that the passage settles the question
     * @param threshold confidence from which it is quoted
     * @param features what the confidence was made of, by name
     */
    record Sureness(double confidence, double threshold, Map<String, Double> features) {}

    /**
     * One tap settles it.
     *
     * @param candidates two to four, the likeliest first
     * @param question what tells them apart, "Untuk siapa paspornya?"; empty when only their titles do
     */
    record Clarify(List<Candidate> candidates, Optional<String> question, Explanation explanation)
            implements
                Answer {

        @Override
        public List<Candidate> nearest() {
            return candidates;
        }
    }

    /** A person should answer; the nearest entries help that person. */
    record Unsure(Reason reason, List<Candidate> nearest, Explanation explanation) implements Answer {}

    /** An entry that may be meant; `label` is what a button says. */
    record Candidate(Entry entry, String label, double score) {}

    /** Why nobody but a person should answer. */
    enum Reason {
        /** There was nothing to read: no letters or digits. */
        NOTHING_ASKED,
        /** No entry comes near. */
        NOTHING_NEAR,
        /** It sounds like something that is not ours. */
        OUTSIDE,
        /** Some entries come near, none is sure enough. */
        NOT_SURE,
        /** The right entry quotes a fee that has no amount today. */
        NO_FACT_TODAY,
        /** Somebody turned the answer off. */
        WITHHELD
    }
}
