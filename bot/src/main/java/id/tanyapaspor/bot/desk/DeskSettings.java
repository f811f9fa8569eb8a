package id.tanyapaspor.bot.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the desk is run.
 *
 * @param group the officers' Telegram group; empty: officers work on the web only
 * @param zone the office's time zone
 * @param hours opening periods of each weekday, as `08:00-12:00,13:00-16:00`
 * @param silence working time after which a silent officer loses a ticket to the queue
 * @param patience time for which an answered ticket waits for the applicant before it is closed
 * @param reopening time within which a closed ticket may be taken up again
 * @param receipts shortest time between two edits of one receipt
 * @param joining pause in which an applicant's quick lines are joined before they go into the group
 */
@ConfigurationProperties("tanyapaspor.desk")
record DeskSettings(String group, ZoneId zone, Map<DayOfWeek, List<Period>> hours, Duration silence, Duration patience,
        Duration reopening, Duration receipts, Duration joining) {

    boolean hasGroup() {
        return !group.isBlank();
    }
}
