package id.tanyapaspor.bot.desk;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How officers are kept at work and the queue moving.
 *
 * @param absence time without a sign of an officer on duty after which they count as gone home
 * @param overflow working time after which a ticket of one office or skill is open to everybody
 * @param stillNeeded working time after which a waiting applicant is asked whether the answer is still needed
 * @param linkedOnly whether members of the officers' group without an account may not answer
 */
@ConfigurationProperties("tanyapaspor.duty")
record DutySettings(@DefaultValue("30m") Duration absence, @DefaultValue("1h") Duration overflow,
        @DefaultValue("3h") Duration stillNeeded, @DefaultValue("false") boolean linkedOnly) {}
