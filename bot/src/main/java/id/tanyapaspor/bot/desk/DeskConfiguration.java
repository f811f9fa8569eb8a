package id.tanyapaspor.bot.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's hours, put together from its settings and the list of holidays. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Hours hours(DeskSettings settings, Holidays holidays) {
        return new Hours(settings.zone(), settings.hours(), holidays.dates());
    }
}
