package id.tanyapaspor.bot.recall;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.delivery.Broadcasts;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.knowledge.Language;

/** Lets corrections go, each as a broadcast, and stops them. Whom one is for is decided when it is let go, not when it is written. */
@Component
class RecallSendings {

    private final TransactionTemplate transaction;
    private final Recalls recalls;
    private final Recipients readers;
    private final CorrectionText text;
    private final Broadcasts broadcasts;
    private final AuditLog audit;

    RecallSendings(TransactionTemplate transaction, Recalls recalls, Recipients readers, CorrectionText text,
            Broadcasts broadcasts, AuditLog audit) {
        this.transaction = transaction;
        this.recalls = recalls;
        this.readers = readers;
        this.text = text;
        this.broadcasts = broadcasts;
        this.audit = audit;
    }

    /** What came of letting a correction go. */
    enum Letting {
        GONE,
        /** Meanwhile it is for another number of chats than the one that was typed. */
        MISCOUNTED,
        /** Meanwhile it says something else than what was read. */
        REWORDED,
        /** Somebody let it go already. */
        TOO_LATE
    }

    /**
     * Lets a correction go to all whom it is for, if they are as many as somebody has typed.
     *
     * @param read the mark of the words that they read
     */
    Letting letGo(String id, String read, long typed, Author author, Instant now) {
        return transaction.execute(status -> {
            if (!recalls.take(id, author, now)) {
                return Letting.TOO_LATE;
            }
            Recall recall = recalls.find(id).orElseThrow(); // read only now: it could be reworded until it was taken
            if (!recall.words().mark().equals(read)) {
                status.setRollbackOnly();
                return Letting.REWORDED;
            }
            Set<ChatId> chats = readers.chats(recall.target());
            if (chats.size() != typed || chats.isEmpty()) {
                status.setRollbackOnly();
                return Letting.MISCOUNTED;
            }
            begin(recall, chats);
            audit.append(now, author.actor(), "recall.send", "recall:" + id,
                    recall.target().named() + ", " + chats.size() + " chats");
            return Letting.GONE;
        });
    }

    /** Nothing more leaves: what is not on its way yet is taken back. False when it had ended. */
    boolean stop(String id, Author author, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean stopped = broadcasts.stop(Recall.broadcast(id));
            if (stopped) {
                audit.append(now, author.actor(), "recall.stop", "recall:" + id, "");
            }
            return stopped;
        }));
    }

    /** All of them read the answer in one language, and read the correction in it. */
    private void begin(Recall recall, Set<ChatId> chats) {
        Language language = recall.target().language();
        Message said = Message.text(text.html(recall.words(), recall.target(), language));
        Map<ChatId, String> each = chats.stream().collect(Collectors.toMap(Function.identity(), _ -> language.tag()));
        if (!broadcasts.begin(Recall.broadcast(recall.id()), Map.of(language.tag(), said), each)) {
            throw new IllegalStateException("Correction " + recall.id() + " is sent, though nobody had let it go");
        }
    }
}
