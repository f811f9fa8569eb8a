package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.files.StoredFiles;

/** Deletes files whose ticket has been over for long, or is not there any more; its history goes on saying that there was one. */
@Component
class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final StoredFiles files;
    private final FileSettings settings;
    private final InstantSource clock;

    FileSweep(JdbcClient jdbc, TransactionOperations transaction, StoredFiles files, FileSettings settings,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** Says whether anything was deleted. */
    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    boolean runOnce() {
        Instant before = clock.instant().minus(settings.filesKept());
        int deleted = 0;
        List<String> tickets = files.keptSince(before, "", BATCH);
        while (!tickets.isEmpty()) {
            List<String> some = tickets;
            deleted += transaction.execute(_ -> files.forget(over(some, before)));
            tickets = files.keptSince(before, tickets.getLast(), BATCH);
        }
        if (deleted > 0) {
            LOG.info("Deleted {} files of tickets that were closed more than {} days ago", deleted,
                    settings.filesKept().toDays());
        }
        return deleted > 0;
    }

    private Set<String> over(List<String> tickets, Instant before) {
        Set<String> over = new HashSet<>(tickets);
        jdbc.sql("""
                select number from ticket where number in (:numbers) and (state <> 'closed' or closed_at >= :before)
                """).param("numbers", tickets).param("before", before.toEpochMilli()).query(String.class).list()
                .forEach(over::remove);
        return over;
    }
}
