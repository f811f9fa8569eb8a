package id.tanyapaspor.indexer;

/** Answers questions from one release of a knowledge base. */
@FunctionalInterface
public interface Answerer {

    /** The answer; takes some hundred microseconds and no lock. */
    Answer answer(Question question);
}
