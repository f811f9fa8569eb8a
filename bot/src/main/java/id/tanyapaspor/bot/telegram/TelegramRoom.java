package id.tanyapaspor.bot.telegram;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.delivery.Inbox;
import id.tanyapaspor.bot.delivery.Leases;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.files.StoredFiles;

/** What the room consists of. Without a token it is empty. Names begin with the room's: others have receipts and readers, too. */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramRoom.TokenIsSet.class)
class TelegramRoom {

    /** An environment variable that is set to nothing is no token. */
    static final class TokenIsSet implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty("tanyapaspor.telegram.token", "").isBlank();
        }
    }

    @Bean
    BotApi telegramApi(TelegramSettings settings) {
        return new BotApi(settings);
    }

    @Bean
    OfficerGroup telegramOfficerGroup(JdbcClient sql, TransactionOperations transaction, TelegramSettings settings) {
        return new OfficerGroup(sql, transaction, settings.group());
    }

    @Bean
    Topics telegramTopics(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        return new Topics(sql, transaction, clock);
    }

    @Bean
    Pairs telegramPairs(JdbcClient sql, TransactionOperations transaction, InstantSource clock) {
        return new Pairs(sql, transaction, clock);
    }

    @Bean
    Receipts telegramReceipts(InstantSource clock, OfficerGroup group, TelegramSettings settings) {
        return new Receipts(clock, group, settings.times().wrongToken());
    }

    @Bean
    Writer telegramWriter(BotApi api, JdbcClient sql, TransactionOperations transaction, InstantSource clock,
            Receipts receipts, StoredFiles files) {
        return new Writer(api, new SentParts(sql, transaction, clock), receipts, new TelegramFiles(api, files));
    }

    @Bean
    UpdateReader telegramReader(InstantSource clock) {
        return new UpdateReader(clock);
    }

    @Bean
    TelegramChannel telegramChannel(UpdateReader reader, Writer writer, Outbox outbox, Pairs pairs, OfficerGroup group,
            TelegramSettings settings) {
        return new TelegramChannel(reader, writer, outbox, pairs, group, settings.limits());
    }

    @Bean
    Introduction telegramIntroduction(BotApi api, OfficerGroup group, TelegramSettings settings, InstantSource clock) {
        return new Introduction(api, group, settings, clock);
    }

    @Bean
    Arrivals telegramArrivals(BotApi api, Inbox inbox, Topics topics, OfficerGroup group, InstantSource clock,
            Introduction introduction) {
        return new Arrivals(api, inbox, topics, group, clock, introduction::checkRights);
    }

    @Bean
    Telegram telegram(BotApi api, Introduction introduction, Arrivals arrivals, Leases leases, InstantSource clock,
            TelegramSettings settings) {
        Poller poller = new Poller(api, arrivals, leases.of("telegram-poller"), clock, settings.times());
        return new Telegram(introduction, poller, settings.mode());
    }

    /** The officers' group, when there is one. */
    @Configuration(proxyBeanMethods = false)
    @Conditional({ TokenIsSet.class, Forum.GroupIsSet.class }) // scanned by itself: the outer condition does not count here
    static class Forum {

        static final class GroupIsSet implements Condition {
            @Override
            public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
                return !context.getEnvironment().getProperty("tanyapaspor.telegram.officer-group", "").isBlank();
            }
        }

        @Bean
        ForumChannel forumChannel(UpdateReader reader, BotApi api, Writer writer, Receipts receipts, Topics topics,
                Pairs pairs, OfficerGroup group, Outbox outbox, TelegramSettings settings) {
            TopicKeeper keeper = new TopicKeeper(api, writer, receipts, topics);
            return new ForumChannel(new DeskReader(reader, topics), writer, keeper, topics, pairs, group, outbox,
                    settings.limits());
        }
    }
}
