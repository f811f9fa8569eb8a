package id.tanyapaspor.bot.editor;

import java.time.Instant;
import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.editor.ProgramUpdate.Came;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** Looks, once the service runs, whether its program brought newer content than the one before. */
@Component
class UpdateAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateAtStart.class);

    private final ProgramUpdate update;
    private final Releases live;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    UpdateAtStart(ProgramUpdate update, Releases live, AuditLog audit, TransactionTemplate transaction,
            InstantSource clock) {
        this.update = update;
        this.live = live;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (live.folder().isEmpty()) {
            take(ContentFiles.shipped());
        }
    }

    void take(ContentFiles ships) {
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            Came came = update.take(ships, now);
            if (!came.isNothing()) {
                LOG.warn(
                        "The program brought newer content: {} drafts to look at in /penyunting/terbit; in the history of"
                                + " files that somebody is writing: {}",
                        came.drafted().size(), came.inWork());
                audit.append(now, Author.PROGRAM.actor(), "content.update", "content",
                        came.drafted().size() + " drafts, " + came.inWork().size() + " in work");
            }
        });
    }
}
