package id.tanyapaspor.bot.release;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

/** Tells the operator what to do about content that cannot be released and nothing to fall back on. */
final class BrokenContentAnalyzer extends AbstractFailureAnalyzer<BrokenContentException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenContentException cause) {
        return new FailureAnalysis(cause.getMessage(), """
                Mend these files, or unset TANYAPASPOR_CONTENT to start with the content that ships.
                The indexer's `check` lists every problem with its remedy.""", cause);
    }
}
