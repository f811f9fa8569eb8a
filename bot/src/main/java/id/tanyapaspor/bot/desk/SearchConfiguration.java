package id.tanyapaspor.bot.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.release.Releases;

/** The index of tickets, which knows what editors hold for the same words. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    /** The data folder is locked first, so that two processes never write one index. */
    @Bean
    @DependsOn("folderLock")
    TicketIndex ticketIndex(SearchSettings settings, Calendars calendars, Releases releases, TicketRecords records,
            TicketChanges changes) {
        return new TicketIndex(settings.folder(), TicketFields.schema(calendars.national().zone()),
                () -> releases.knowledge().vocabulary(), records, changes);
    }
}
