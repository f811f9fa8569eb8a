package id.tanyapaspor.bot.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import id.tanyapaspor.bot.TanyaPaspor;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Handler;
import id.tanyapaspor.bot.delivery.Lanes;
import id.tanyapaspor.bot.delivery.Outbox;

/** The whole service on a port of its own, as visitors of the public page meet it. */
final class RunningSite implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningSite(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts on a database that nobody holds any more; several may run on one PostgreSQL. Talks plainly. */
    static RunningSite on(TestDatabase database, String... settings) {
        return start(database, List.of(TanyaPaspor.class, Plain.class), settings);
    }

    /** The same, with all that the service itself says. */
    static RunningSite real(TestDatabase database, String... settings) {
        return start(database, List.of(TanyaPaspor.class), settings);
    }

    private static RunningSite start(TestDatabase database, List<Class<?>> parts, String... settings) {
        database.release();
        List<String> arguments = new ArrayList<>();
        List.of(database.properties()).forEach(property -> arguments.add("--" + property));
        List.of(settings).forEach(property -> arguments.add("--" + property));
        return new RunningSite(new SpringApplicationBuilder(parts.toArray(Class[]::new))
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run(arguments.toArray(String[]::new)));
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Talks plainly instead of the real reception, whose words change with the content. */
    static class Plain {

        @Bean
        @Primary
        Handler plainTalk(Outbox outbox, Lanes lanes, InstantSource time) {
            return new PlainTalk(outbox, lanes, time);
        }
    }
}
