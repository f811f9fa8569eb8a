package id.tanyapaspor.bot.storage;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions on SQLite, one at a time and first come first served. SQLite itself lets only one write and makes the
 * others ask again and again, so that an unlucky one may wait for ever; here they stand in line.
 */
final class OneWriter extends JdbcTransactionManager {

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    OneWriter(DataSource dataSource, Duration patience) {
        super(dataSource);
        this.patience = patience;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        takeTurn();
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error e) {
            turn.release();
            throw e;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turn.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("The database was busy for " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Interrupted while waiting for the database", e);
        }
    }
}
