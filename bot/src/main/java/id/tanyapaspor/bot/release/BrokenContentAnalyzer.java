package id.tanyapaspor.bot.release;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

/** Tells the operator what to do about content that cannot be released and nothing to fall back on. */
final class BrokenContentAnalyzer extends AbstractFailureAnalyzer<BrokenContentException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenContentException cause) {
        return new FailureAnalysis(cause.getMessage(), """
                If TANYAPASPOR_CONTENT is set, mend these files, or unset it to answer from the database.
                If it is not, another version of the program released them: start that one again, mend them in the
                editor, and publish. The indexer's `check` lists every problem with its remedy.""", cause);
    }
}
