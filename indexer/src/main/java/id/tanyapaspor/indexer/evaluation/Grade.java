package id.tanyapaspor.indexer.evaluation;

/** What came of a question for whoever asked it, worst first. */
public enum Grade {
    /** A wrong answer was given. */
    WRONG("wrong"),
    /** A choice was shown that does not hold the right entry. */
    WRONG_CHOICE("wrong choice"),
    /** An officer was offered. */
    UNSURE("unsure"),
    /** A choice was shown that holds the right entry. */
    RIGHT_CHOICE("right choice"),
    /** The right answer was given. */
    RIGHT("right");

    private final String words;

    Grade(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
