package id.tanyapaspor.bot.hours;

import java.time.InstantSource;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Releases;

/** The calendars, and how periods and holidays are read from settings. */
@Configuration(proxyBeanMethods = false)
class HoursConfiguration {

    @Bean
    Calendars calendars(HoursBook book, Holidays holidays, HoursVersion version, HoursSettings country,
            Releases releases, InstantSource clock) {
        return new Calendars(book, holidays, version, country, () -> releases.knowledge().offices(), clock);
    }

    @Component
    @ConfigurationPropertiesBinding
    static class ReadsPeriods implements Converter<String, Period> {

        @Override
        public Period convert(String text) {
            return Period.of(text);
        }
    }

    @Component
    @ConfigurationPropertiesBinding
    static class ReadsHolidays implements Converter<String, Holiday> {

        @Override
        public Holiday convert(String text) {
            return Holiday.of(text);
        }
    }
}
