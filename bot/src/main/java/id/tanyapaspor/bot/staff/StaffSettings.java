package id.tanyapaspor.bot.staff;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How strict the door is.
 *
 * @param attempts wrong passwords or codes after which an account is locked
 * @param lock how long it stays locked
 * @param idle how long a session lives without a request
 * @param session how long it lives at most
 * @param invitation how long a one-time link is good
 * @param secondFactor whether everybody must have one
 * @param address where the public finds us; empty: as each request says. Passkeys belong to its host
 * @param zone whose time the pages show
 */
@ConfigurationProperties("tanyapaspor.staff")
record StaffSettings(
        int attempts,
        Duration lock,
        Duration idle,
        Duration session,
        Duration invitation,
        SecondFactor secondFactor,
        Optional<URI> address,
        ZoneId zone) {

    /** Who has set one up must use it either way. */
    enum SecondFactor {
        OPTIONAL,
        REQUIRED
    }

    boolean demandsSecondFactor() {
        return secondFactor == SecondFactor.REQUIRED;
    }
}
