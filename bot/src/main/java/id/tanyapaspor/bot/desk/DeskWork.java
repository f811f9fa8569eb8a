package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.core.retry.RetryOperations;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what an officer asks on the web in one transaction. An applicant who writes in the same moment locks the same rows in
 * the other order; the database then ends one of the two, which is tried again.
 */
@Component
class DeskWork {

    private final TransactionOperations transaction;
    private final DeskNews news;
    private final RetryOperations again = new RetryTemplate(RetryPolicy.builder().maxRetries(3)
            .delay(Duration.ofMillis(50)).includes(ConcurrencyFailureException.class).build());

    DeskWork(TransactionOperations transaction, DeskNews news) {
        this.transaction = transaction;
        this.news = news;
    }

    <T> T run(Supplier<T> act) {
        T result = again.invoke(() -> transaction.execute(status -> act.get()));
        news.listsChanged();
        return result;
    }
}
