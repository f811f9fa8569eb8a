package id.tanyapaspor.bot.desk;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tickets are looked for.
 *
 * @param folder of this copy's index; it can be built again at any time and is never backed up
 * @param patience how long a search waits until what changed lately is in the index; then it says that something may be missing
 */
@ConfigurationProperties("tanyapaspor.search")
record SearchSettings(
        @DefaultValue("data/tickets-index") Path folder,
        @DefaultValue("2s") Duration patience) {}
