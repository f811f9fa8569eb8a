package id.tanyapaspor.bot.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import id.tanyapaspor.bot.TanyaPaspor;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.indexer.LiveIndex;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

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
        return new RunningSite(new SpringApplicationBuilder(TanyaPaspor.class, Setup.class).properties("server.port=0")
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

        @Bean
        LiveIndex liveIndex() throws IOException {
            LiveIndex live = LiveIndex.open(Path.of("unused"));
            live.release(ContentReader.read(ContentFiles.shipped()).knowledge(), 1);
            return live;
        }

        @Bean
        SecurityFilterChain open(HttpSecurity security) throws Exception {
            return security.authorizeHttpRequests(all -> all.anyRequest().permitAll()).csrf(csrf -> csrf.disable())
                    .build();
        }
    }
}
