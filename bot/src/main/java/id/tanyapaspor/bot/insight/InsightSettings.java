package id.tanyapaspor.bot.insight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the answers are measured.
 *
 * @param sample direct answers drawn each week to be judged; 0 draws none
 */
@ConfigurationProperties("tanyapaspor.insight")
record InsightSettings(@DefaultValue("50") int sample) {

    InsightSettings {
        if (sample < 0 || sample > 1_000) {
            throw new IllegalArgumentException(
                    "tanyapaspor.insight.sample is a number of answers from 0 to 1000; it is "
                            + sample + ".");
        }
    }
}
