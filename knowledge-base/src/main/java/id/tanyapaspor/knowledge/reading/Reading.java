package id.tanyapaspor.knowledge.reading;

import java.util.List;

import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Problem;

/** What was read: all that is free of errors, and every problem in the order of files and lines. */
public record Reading(KnowledgeBase knowledge, List<Problem> problems) {

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** The knowledge base when it may be released; otherwise an exception that lists the errors. */
    public KnowledgeBase orThrow() {
        if (!errors().isEmpty()) {
            throw new BrokenContentException(errors());
        }
        return knowledge;
    }

    /** Content with errors was about to be released. */
    public static final class BrokenContentException extends RuntimeException {

        private static final int SHOWN = 5;

        private final transient List<Problem> problems;

        BrokenContentException(List<Problem> errors) {
            super("The content has %d error(s); run `check` to see all of them. First: %s".formatted(errors.size(),
                    String.join("; ", errors.stream().limit(SHOWN).map(Problem::toString).toList())));
            problems = List.copyOf(errors);
        }

        public List<Problem> problems() {
            return problems;
        }
    }
}
