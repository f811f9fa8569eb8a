package id.tanyapaspor.bot.recall;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is known who was shown what, and how fast corrections leave.
 *
 * @param keep time after which a chat's answers, and the chats of an ended correction, are forgotten
 * @param pace corrections written a second; far below what Telegram takes, so that answers never wait for them
 */
@ConfigurationProperties("tanyapaspor.recall")
record RecallSettings(@DefaultValue("30d") Duration keep, @DefaultValue("10") int pace) {

    RecallSettings {
        if (keep.isNegative() || keep.isZero() || pace < 1) {
            throw new IllegalArgumentException("tanyapaspor.recall.keep is a time such as 30d and pace a number of"
                    + " corrections a second, at least 1; they are " + keep + " and " + pace + ".");
        }
    }
}
