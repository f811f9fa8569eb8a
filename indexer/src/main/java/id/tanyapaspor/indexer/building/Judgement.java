package id.tanyapaspor.indexer.building;

import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Labelled;

/** What counts as right. */
public final class Judgement {

    private final Corpus corpus;

    public Judgement(Corpus corpus) {
        this.corpus = corpus;
    }

    /** Whether an entry may stand for another: the same, or one of the same kind that answers the same topic. */
    boolean same(int given, int wanted) {
        if (given == wanted) {
            return true;
        }
        if (corpus.isOutside(wanted)) {
            return !corpus.isOutside(given) && corpus.entries().get(given).kind() == Kind.OUTSIDE;
        }
        if (corpus.isOutside(given)) {
            return false;
        }
        Entry one = corpus.entries().get(given);
        Entry other = corpus.entries().get(wanted);
        return one.kind() == other.kind() && one.topics().stream().anyMatch(other.topics()::contains);
    }

    boolean right(int owner, Labelled question) {
        return !corpus.isOutside(owner) && right(corpus.entries().get(owner), question);
    }

    /**
     * Whether saying an entry is right: for an in-scope question an entry of its topic (one that then leads to an officer
     * tells nothing wrong either); any handoff for one's own case; for what is outside a pointer elsewhere or small talk,
     * never one of our answers; small talk for chat.
     */
    public static boolean right(Entry entry, Labelled question) {
        return switch (question.kind()) {
            case "in" -> entry.isOurs() && entry.topics().stream().anyMatch(question.topics()::contains);
            case "person" -> entry.kind() == Kind.HANDOFF;
            case "out" -> entry.kind() == Kind.OUTSIDE || entry.kind() == Kind.SMALLTALK;
            case "chat" -> entry.kind() == Kind.SMALLTALK;
            default -> throw new IllegalArgumentException("Unknown kind of question: " + question.kind());
        };
    }
}
