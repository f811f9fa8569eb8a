package id.tanyapaspor.bot.desk;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the desk is run.
 *
 * @param group the officers' Telegram group; empty: officers work on the web only
 * @param patience time for which an answered ticket waits for the applicant before it is closed
 * @param reopening time within which a closed ticket may be taken up again
 * @param receipts shortest time between two edits of one receipt
 * @param joining pause in which an applicant's quick lines are joined before they go into the group
 */
@ConfigurationProperties("tanyapaspor.desk")
record DeskSettings(String group, Duration patience, Duration reopening, Duration receipts,
        Duration joining) {

    boolean hasGroup() {
        return !group.isBlank();
    }
}
