package id.tanyapaspor.bot.editor;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds for files that somebody sends.
 *
 * @param trialTime how long reading one may take
 * @param trialMemory how much memory its reader gets
 */
@ConfigurationProperties("tanyapaspor.documents")
record DocumentSettings(@DefaultValue("30s") Duration trialTime, @DefaultValue("256MB") DataSize trialMemory) {}
