package id.tanyapaspor.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The country's hours, which hold for an office unless it keeps its own.
 *
 * @param zone where no office is named; an office keeps that of its province
 * @param hours opening periods of each weekday, as `08:00-12:00,13:00-16:00`
 * @param silence working time after which a silent officer loses a ticket to the queue
 */
@ConfigurationProperties("tanyapaspor.desk")
record HoursSettings(ZoneId zone, Map<DayOfWeek, List<Period>> hours, Duration silence) {}
