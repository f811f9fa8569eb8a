package id.tanyapaspor.bot.recall;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is known who was shown what.
 *
 * @param keep time after which a chat's answers are forgotten
 */
@ConfigurationProperties("tanyapaspor.recall")
record RecallSettings(@DefaultValue("30d") Duration keep) {

    RecallSettings {
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("tanyapaspor.recall.keep is a time such as 30d; it is " + keep + ".");
        }
    }
}
