package id.tanyapaspor.bot.desk;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Downloads;
import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.files.FileType;
import id.tanyapaspor.bot.files.StoredFile;
import id.tanyapaspor.bot.files.StoredFiles;
import id.tanyapaspor.bot.staff.AuditLog;

/** The files of tickets: what applicants sent stays with their channel, what officers send on the web is kept here. */
@Component
class TicketFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TicketFiles.class);

    /** Telegram takes no larger photo, and nobody on a telephone wants a larger form. */
    static final long LARGEST = 10L << 20;

    private final StoredFiles stored;
    private final Downloads downloads;
    private final Counter counter;
    private final AuditLog audit;
    private final DeskWork work;

    TicketFiles(StoredFiles stored, Downloads downloads, Counter counter, AuditLog audit, DeskWork work) {
        this.stored = stored;
        this.downloads = downloads;
        this.counter = counter;
        this.audit = audit;
        this.work = work;
    }

    /** What came of the wish to open a file, or of the wish to send one. */
    sealed interface Opening {

        record Opened(Download.Opened download) implements Opening {}

        record Failed(FileProblem problem) implements Opening {}
    }

    Opening open(Ticket ticket, Attachment file) {
        Optional<StoredFile> kept = stored.find(file.fileId());
        if (kept.isPresent()) {
            return stored.content(file.fileId()).<Opening>map(bytes -> new Opening.Opened(
                    new Download.Opened(new ByteArrayInputStream(bytes), bytes.length)))
                    .orElse(new Opening.Failed(FileProblem.DELETED));
        }
        return switch (downloads.open(ticket.applicant().channel(), file)) {
            case Download.Opened opened -> new Opening.Opened(opened);
            case Download.TooLarge _ -> new Opening.Failed(FileProblem.TOO_LARGE);
            case Download.Gone _ -> new Opening.Failed(FileProblem.GONE);
            case Download.Away(String why) -> {
                LOG.warn("A file of ticket {} cannot be opened: {}", ticket.number(), why);
                yield new Opening.Failed(FileProblem.AWAY);
            }
        };
    }

    /** Writes down who looks at what an applicant sent. */
    void opened(Ticket ticket, String line, Actor officer, Instant now) {
        audit.append(now, officer.id(), "ticket.file", "ticket:" + ticket.number(), line);
    }

    /** Sends a file to the applicant; empty when it went. */
    Optional<FileProblem> send(Ticket ticket, Actor officer, String name, byte[] bytes, String caption, Instant now) {
        if (bytes.length == 0) {
            return Optional.of(FileProblem.EMPTY);
        }
        FileType type = FileType.of(bytes);
        if (!FileType.SENDABLE.contains(type)) {
            return Optional.of(FileProblem.TYPE);
        }
        StoredFile file = new StoredFile(Ids.next(), ticket.applicant().toString(),
                type.named(name, ticket.number()), type, bytes.length, true);
        return ticket.isHeldBy(officer) && sent(ticket, officer, file, bytes, caption, now)
                ? Optional.empty()
                : Optional.of(FileProblem.NOT_YOURS);
    }

    /** Undone as a whole when the ticket was taken away meanwhile, so that no file is left that belongs to no message. */
    private boolean sent(Ticket ticket, Actor officer, StoredFile file, byte[] bytes, String caption, Instant now) {
        try {
            work.run(() -> {
                stored.put(file, ticket.number(), bytes, now);
                if (!counter.reply(ticket.number(), officer, new Reply.Upload(file, caption), now)) {
                    throw new TakenAway();
                }
                return true;
            });
            return true;
        } catch (TakenAway _) {
            return false;
        }
    }

    private static final class TakenAway extends RuntimeException {
        TakenAway() {
            super("Nobody holds the ticket any more");
        }
    }
}
