package id.tanyapaspor.bot.conversation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times of a talk.
 *
 * @param pause how long an opener or fragment waits for what follows, and within which a follow-on joins its question
 * @param late age from which waiting messages count as missed
 * @param lean how long a question may lean on the one before
 */
@ConfigurationProperties("tanyapaspor.conversation")
public record Pace(
        @DefaultValue("3s") Duration pause,
        @DefaultValue("5m") Duration late,
        @DefaultValue("1h") Duration lean) {}
