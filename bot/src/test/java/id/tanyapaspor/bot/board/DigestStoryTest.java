package id.tanyapaspor.bot.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TanyaPaspor;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service tells supervisors in their Telegram group how yesterday went, once. */
class DigestStoryTest {

    private static final long SUPERVISORS = -1007;

    private final StubBotApi telegram = StubBotApi.start();

    @AfterEach
    void close() {
        telegram.close();
    }

    private ConfigurableApplicationContext service(TestDatabase database, String... settings) {
        Stream<String> open = Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
                .map(day -> "tanyapaspor.desk.hours." + day + "=00:00-24:00");
        Stream<String> here = Stream.of("server.port=0", "TELEGRAM_API_URL=" + telegram.url(),
                "TELEGRAM_BOT_TOKEN=" + StubBotApi.TOKEN, "tanyapaspor.board.digest.at=00:00",
                "TANYAPASPOR_DATA=" + database.data() + "/" + settings.length);
        List<String> arguments = new ArrayList<>();
        Stream.of(open, here, Stream.of(database.properties()).skip(1), Stream.of(settings)).flatMap(all -> all)
                .forEach(setting -> arguments.add("--" + setting));
        return new SpringApplicationBuilder(TanyaPaspor.class).run(arguments.toArray(String[]::new));
    }

    @DatabaseTest
    void a_group_gets_one_digest_a_day_through_restarts_when_the_setting_names_it(TestDatabase database) {
        database.release();
        telegram.forum(SUPERVISORS);
        try (var service = service(database)) {
            assertThat(service.getBean(DailyDigest.class).runOnce()).as("no chat is set").isFalse();
        }
        for (int start = 0; start < 2; start++) {
            try (var service = service(database, "TELEGRAM_DIGEST_CHAT=" + SUPERVISORS)) {
                await().atMost(Duration.ofSeconds(30)).until(() -> !telegram.said(SUPERVISORS).isEmpty());
                service.getBean(DailyDigest.class).runOnce();
                assertThat(service.getBean(JdbcClient.class)
                        .sql("select count(*) from outbox where status = 'waiting'").query(Integer.class).single())
                        .isZero();
            }
        }
        assertThat(telegram.said(SUPERVISORS)).singleElement().asString().contains("Meja petugas:",
                "Masuk 0, dijawab 0, selesai 0.", "Tidak ada yang menunggu sekarang.");
    }
}
