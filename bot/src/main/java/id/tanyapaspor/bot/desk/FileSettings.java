package id.tanyapaspor.bot.desk;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are kept that officers send on the web.
 *
 * @param filesKept how long after its ticket was closed a file can still be opened
 */
@ConfigurationProperties("tanyapaspor.desk")
record FileSettings(@DefaultValue("30d") Duration filesKept) {}
