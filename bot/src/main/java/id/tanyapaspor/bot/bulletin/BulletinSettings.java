package id.tanyapaspor.bot.bulletin;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param poll how long a copy of the service may go by an old state of what is announced
 * @param remind after so long the owner of an outage without an end is asked whether it still lasts, and again each time
 * @param address of the service, for the link in that reminder; may be empty
 * @param keep how long after its end it is remembered who followed an outage
 */
@ConfigurationProperties("tanyapaspor.bulletin")
record BulletinSettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("4h") Duration remind,
        @DefaultValue("") String address,
        @DefaultValue("30d") Duration keep) {}
