package id.tanyapaspor.bot.recall;

import java.time.Instant;

import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.knowledge.Language;

/**
 * Whom a correction is for: all who were shown these words of a file in some time.
 *
 * @param from the first moment
 * @param to the first moment that is no longer part of it
 */
record Target(Revision revision, Instant from, Instant to) {

    private static final String ENTRIES = "entries/";
    private static final String DOCUMENTS = "documents/";
    private static final String ENGLISH = ".en.md";

    static boolean isAnswer(String path) {
        return path.startsWith(ENTRIES) && path.endsWith(".md") || path.startsWith(DOCUMENTS);
    }

    public String path() {
        return revision.path();
    }

    public Language language() {
        return path().endsWith(ENGLISH) ? Language.EN : Language.ID;
    }

    /** What is kept as the entry of an answer from this file, as a pattern: of documents it is a passage that was shown. */
    String entry() {
        String name = path().substring(path().indexOf('/') + 1);
        return path().startsWith(DOCUMENTS)
                ? "document:" + name.substring(0, Math.max(0, name.lastIndexOf('.'))) + "#%"
                : name.replaceFirst("(\\.en)?\\.md$", "");
    }

    /** How the audit log calls it. */
    String named() {
        return path() + " revision " + revision.number();
    }
}
