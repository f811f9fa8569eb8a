package id.tanyapaspor.bot.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in two sentences why a second copy did not start. */
final class AlreadyRunningAnalyzer extends AbstractFailureAnalyzer<FolderLock.AlreadyRunning> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FolderLock.AlreadyRunning cause) {
        return new FailureAnalysis(cause.getMessage() + ".", """
                Stop that process first, or give this one its own TANYAPASPOR_DATA or DATABASE_URL.
                Several copies at once need PostgreSQL.""", cause);
    }
}
