package id.tanyapaspor.bot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import id.tanyapaspor.bot.TanyaPaspor;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Handler;
import id.tanyapaspor.bot.delivery.Lanes;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** The whole service on a port of its own, as visitors of the public page meet it. */
final class RunningSite implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningSite(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts on a database that nobody holds any more; several may run on one PostgreSQL. */
    static RunningSite on(TestDatabase database, String... settings) {
        database.release();
        List<String> arguments = new ArrayList<>();
        List.of(database.properties()).forEach(property -> arguments.add("--" + property));
        List.of(settings).forEach(property -> arguments.add("--" + property));
        return new RunningSite(new SpringApplicationBuilder(TanyaPaspor.class, Setup.class)
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

    /** What other rooms will bring. */
    static class Setup {

        @Bean(destroyMethod = "") // shared by all tests
        LiveIndex liveIndex() {
            return Index.LIVE;
        }

        @Bean
        Handler handler(Outbox outbox, Lanes lanes, InstantSource time) {
            return new PlainTalk(outbox, lanes, time);
        }

        @Bean
        SecurityFilterChain open(HttpSecurity security) throws Exception {
            return security.authorizeHttpRequests(all -> all.anyRequest().permitAll()).csrf(csrf -> csrf.disable())
                    .build();
        }
    }

    /** Built once for all tests, and found again by the next run. */
    private static final class Index {

        private static final LiveIndex LIVE = build();

        private static LiveIndex build() {
            try {
                LiveIndex live = LiveIndex.open(Path.of("target/test-index"));
                live.release(ContentFiles.shipped(), 1, 0.03, Progress.SILENT);
                return live;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
