package id.tanyapaspor.bot.desk;

import java.time.InstantSource;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.desk.CannedReply.State;

/** Canned replies that ship with the program, shared from the first start on; read from `canned.yaml`. */
@ConfigurationProperties("tanyapaspor.canned")
record ShippedReplies(List<Text> replies) {

    /** @param id never used for another reply */
    record Text(String id, String title, String body, String english) {

        private CannedReply reply() {
            return new CannedReply(id, State.SHARED, Actor.SYSTEM, title, body.strip(), english.strip());
        }
    }

    /** Adds those that are new, at every start: a later version of the program may bring more. */
    @Component
    static class AtStart implements ApplicationRunner {

        private final ShippedReplies shipped;
        private final CannedReplies canned;
        private final TransactionOperations transaction;
        private final InstantSource clock;

        AtStart(ShippedReplies shipped, CannedReplies canned, TransactionOperations transaction,
                InstantSource clock) {
            this.shipped = shipped;
            this.canned = canned;
            this.transaction = transaction;
            this.clock = clock;
        }

        @Override
        public void run(ApplicationArguments arguments) {
            transaction.executeWithoutResult(_ -> shipped.replies()
                    .forEach(text -> canned.ship(text.reply(), clock.instant())));
        }
    }
}
