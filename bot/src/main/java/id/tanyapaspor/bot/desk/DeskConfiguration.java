package id.tanyapaspor.bot.desk;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** The desk's hours, put together from its settings and the list of holidays. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Hours hours(DeskSettings settings, Holidays holidays) {
        return new Hours(settings.zone(), settings.hours(), holidays.dates());
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
    static class ReadsHolidays implements Converter<String, Holidays.Day> {

        @Override
        public Holidays.Day convert(String text) {
            return Holidays.Day.of(text);
        }
    }
}
