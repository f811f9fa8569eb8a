package id.tanyapaspor.bot.staff;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How strict the door is.
 *
 * @param attempts wrong passwords after which an account is locked
 * @param lock how long it stays locked
 * @param idle how long a session lives without a request
 * @param session how long it lives at most
 * @param invitation how long a one-time link is good
 */
@ConfigurationProperties("tanyapaspor.staff")
record StaffSettings(int attempts, Duration lock, Duration idle, Duration session, Duration invitation) {}
