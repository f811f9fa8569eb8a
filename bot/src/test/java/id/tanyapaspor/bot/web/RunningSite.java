package id.tanyapaspor.bot.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

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
        Map<String, String> properties = new LinkedHashMap<>();
        Stream.of(database.properties(), settings).flatMap(Arrays::stream).map(property -> property.split("=", 2))
                .forEach(pair -> properties.put(pair[0], pair[1]));
        String[] arguments = properties.entrySet().stream().map(pair -> "--" + pair).toArray(String[]::new);
        return new RunningSite(new SpringApplicationBuilder(parts.toArray(Class[]::new)).initializers(
                context -> context.getBeanFactory().registerSingleton("noTests", new NoTests()))
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run(arguments));
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

    /** Keeps out parts that other tests bring along. */
    private static final class NoTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory factory) throws IOException {
            return found.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTests;
        }

        @Override
        public int hashCode() {
            return NoTests.class.hashCode();
        }
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
