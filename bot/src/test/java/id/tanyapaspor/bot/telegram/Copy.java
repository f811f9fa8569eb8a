package id.tanyapaspor.bot.telegram;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import id.tanyapaspor.bot.TanyaPaspor;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Handler;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** A running copy of storage, delivery and this room, whose handler says everything back. */
final class Copy implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Copy(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param properties more settings, as `name=value` */
    static Copy start(TestDatabase database, StubBotApi telegram, String... properties) {
        return start(Echo.class, database, telegram, properties);
    }

    /** The same of the whole service. */
    static Copy startWhole(TestDatabase database, StubBotApi telegram, String... properties) {
        return start(TanyaPaspor.class, database, telegram, properties);
    }

    private static Copy start(Class<?> application, TestDatabase database, StubBotApi telegram, String... properties) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("server.port", "0", "TELEGRAM_API_URL", telegram.url(),
                "TELEGRAM_BOT_TOKEN", StubBotApi.TOKEN));
        Stream.concat(Arrays.stream(database.properties()), Arrays.stream(properties))
                .map(property -> property.split("=", 2)).forEach(pair -> all.put(pair[0], pair[1]));
        return new Copy(
                new SpringApplicationBuilder(application).bannerMode(Banner.Mode.OFF).run(all.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue()).toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    boolean has(Class<?> type) {
        return !context.getBeansOfType(type).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }

    /** No configuration by its annotations, so that the whole service does not find it. */
    @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
    @ComponentScan({ "id.tanyapaspor.bot.storage", "id.tanyapaspor.bot.files", "id.tanyapaspor.bot.delivery",
        "id.tanyapaspor.bot.telegram" })
    @ConfigurationPropertiesScan({ "id.tanyapaspor.bot.storage", "id.tanyapaspor.bot.files",
        "id.tanyapaspor.bot.delivery",
        "id.tanyapaspor.bot.telegram" })
    static class Echo {

        /** What was handled, by any copy. */
        static final List<String> HANDLED = new CopyOnWriteArrayList<>();

        /** The doors of the whole service are the staff's; here all are open. */
        @Bean
        SecurityFilterChain doors(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable).build();
        }

        @Bean
        Handler echo(Outbox outbox) {
            return (chat, events) -> events.forEach(received -> answer(outbox, chat, received));
        }

        private static void answer(Outbox outbox, ChatId chat, Handler.Received received) {
            HANDLED.add(chat + " " + received.event().getClass().getSimpleName());
            if (received.event() instanceof Event.Said said) {
                outbox.put(
                        new Outgoing("echo:" + received.updateId(), chat, Message.text("Anda menulis: " + said.text()),
                                Instant.EPOCH, Optional.empty(), Outgoing.Priority.ANSWER));
            }
        }
    }
}
