package id.tanyapaspor.bot.delivery;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells others of a change when they can see it. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs when the current transaction is committed, at once when there is none. */
    public static void run(Runnable telling) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            telling.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                telling.run();
            }
        });
    }
}
