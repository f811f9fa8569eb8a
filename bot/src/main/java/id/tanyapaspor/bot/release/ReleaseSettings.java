package id.tanyapaspor.bot.release;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index stands and what goes into it.
 *
 * @param folder of the index; it can be built again at any time and is never backed up
 * @param content folder of a knowledge base; empty for the content that is in the database
 * @param maxWrong share of direct answers that may be wrong
 * @param poll how often a copy looks for a new release
 */
@ConfigurationProperties("tanyapaspor.release")
record ReleaseSettings(
        @DefaultValue("data/index") Path folder,
        @DefaultValue("") String content,
        @DefaultValue("0.03") double maxWrong,
        @DefaultValue("1s") Duration poll) {

    ReleaseSettings {
        if (!(maxWrong > 0 && maxWrong < 1)) {
            throw new IllegalArgumentException("ANSWERS_MAX_WRONG is a share between 0 and 1, such as 0.03; it is "
                    + maxWrong + ".");
        }
    }
}
