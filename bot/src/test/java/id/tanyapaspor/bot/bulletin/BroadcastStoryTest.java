package id.tanyapaspor.bot.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.bulletin.Bulletin.Closing;
import id.tanyapaspor.bot.bulletin.Content.Kind;
import id.tanyapaspor.bot.delivery.Broadcasts.Outcome;
import id.tanyapaspor.bot.delivery.Broadcasts.Report;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;
import id.tanyapaspor.bot.TestDatabase;

/** Outages and announcements on Telegram, with the whole service, to many. */
class BroadcastStoryTest {

    private static final int BUDI = 7;

    private final StubBotApi telegram = StubBotApi.start();
    private final RunningDesk running;

    BroadcastStoryTest(TestDatabase database) {
        running = new RunningDesk(database, "TELEGRAM_API_URL=" + telegram.url(),
                "TELEGRAM_BOT_TOKEN=" + StubBotApi.TOKEN, "tanyapaspor.delivery.sender.notices=1ms",
                "tanyapaspor.delivery.sender.burst=1000", "tanyapaspor.delivery.broadcasts.rate=400");
    }

    @AfterEach
    void close() {
        running.close();
        telegram.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(50));
    }

    @DatabaseTest
    void an_outage_stands_above_the_answer_and_its_end_is_told_once_to_who_asked_twice() {
        Bulletin outage = create(Kind.OUTAGE, "M-Paspor tidak dapat dibuka", "m-paspor");
        telegram.people().says(BUDI, "cara daftar m-paspor bagaimana?");
        soon().untilAsserted(() -> assertThat(telegram.said(BUDI)).isNotEmpty().first().asString()
                .startsWith("Gangguan sejak"));
        long answer = telegram.chat(BUDI).getLast().id();
        telegram.people().presses(BUDI, answer, "tell:" + outage.id());
        telegram.people().presses(BUDI, answer, "tell:" + outage.id());
        soon().until(() -> telegram.said(BUDI).stream().anyMatch(text -> text.contains("saya kabari di sini")));
        acts().end(outage, new Closing("Silakan coba lagi.", ""), TestBulletin.SARI);
        soon().until(() -> !ends().isEmpty());
        telegram.people().says(BUDI, "cara daftar m-paspor bagaimana?");
        soon().until(() -> telegram.said(BUDI).getLast().contains("M-Paspor")
                && !telegram.said(BUDI).getLast().startsWith("Sudah pulih"));
        assertThat(telegram.said(BUDI).getLast()).doesNotContain("Gangguan sejak");
        assertThat(ends()).singleElement().asString().contains("Silakan coba lagi.");
        assertThat(telegram.said(BUDI)).filteredOn(text -> text.contains("saya kabari di sini")).hasSize(1);
    }

    @DatabaseTest
    void whoever_subscribes_by_button_gets_an_announcement_once_though_two_topics_match() {
        telegram.people().says(BUDI, "/langganan");
        soon().until(() -> !telegram.said(BUDI).isEmpty());
        long menu = telegram.chat(BUDI).getLast().id();
        telegram.people().presses(BUDI, menu, "s:label:m-paspor");
        telegram.people().presses(BUDI, menu, "s:label:biaya");
        soon().until(() -> running.part(Subscriptions.class).of(TestBulletin.chat(BUDI)).size() == 2);
        Bulletin news = create(Kind.NEWS, "M-Paspor versi baru", "m-paspor", "biaya");
        assertThat(acts().send(news, 1, TestBulletin.SARI)).isTrue();
        assertThat(acts().send(news, 1, TestBulletin.SARI)).isFalse();
        soon().until(() -> report(news).endedAt().isPresent());
        assertThat(telegram.said(BUDI)).filteredOn(text -> text.contains("M-Paspor versi baru")).hasSize(1)
                .first().asString().contains("/berhenti");
        telegram.people().says(BUDI, "/berhenti");
        soon().until(() -> running.part(Subscriptions.class).of(TestBulletin.chat(BUDI)).isEmpty());
    }

    @DatabaseTest
    void two_thousand_get_it_once_through_429s_and_blocks_while_a_question_is_answered_at_once() {
        subscribe(2000);
        IntStream.rangeClosed(101, 120).forEach(person -> telegram.faults().next("sendMessage",
                new Fault.Refusal(403, "Forbidden: bot was blocked by the user"),
                request -> request.number("chat_id") == person));
        telegram.faults().next("sendMessage", new Fault.TooMany(2), request -> request.number("chat_id") == 1500);
        telegram.faults().next("sendMessage", new Fault.TooMany(1), request -> request.number("chat_id") == 1501);
        Bulletin news = create(Kind.NEWS, "Kantor pusat tutup besok");
        acts().send(news, 2000, TestBulletin.SARI);
        soon().until(() -> report(news).of(Outcome.SENT) > 300);
        telegram.people().says(3000, "Berapa biaya paspor?");
        await().atMost(Duration.ofSeconds(10)).until(() -> !telegram.said(3000).isEmpty());
        assertThat(report(news).endedAt()).isEmpty();
        soon().until(() -> report(news).endedAt().isPresent());
        assertThat(report(news).of(Outcome.BLOCKED)).isEqualTo(20);
        assertThat(report(news).of(Outcome.SENT)).isEqualTo(1980);
        assertThat(IntStream.rangeClosed(1, 2000).filter(person -> person < 101 || person > 120)
                .filter(person -> got(person, "Kantor pusat tutup besok") != 1)).isEmpty();
        assertThat(telegram.impatient()).isZero();
        soon().until(() -> subscribers() == 1980);
    }

    @DatabaseTest
    void one_that_is_stopped_reaches_nobody_more() {
        subscribe(1500);
        Bulletin news = create(Kind.NEWS, "Salah kirim");
        acts().send(news, 1500, TestBulletin.SARI);
        soon().until(() -> report(news).of(Outcome.SENT) > 200);
        acts().stop(running.part(Sendings.class).of(news.id()).getFirst(), TestBulletin.SARI);
        soon().until(() -> report(news).endedAt().isPresent());
        long reached = reached("Salah kirim");
        assertThat(report(news).of(Outcome.SENT)).isEqualTo((int) reached).isLessThan(1500);
        assertThat(report(news).of(Outcome.STOPPED)).isEqualTo(1500 - (int) reached);
        telegram.people().says(BUDI, "/info");
        soon().until(() -> telegram.said(BUDI).stream().anyMatch(text -> text.startsWith("Pengumuman: Salah kirim")));
        assertThat(reached("berhenti", "Salah kirim")).isEqualTo(reached);
    }

    private Bulletin create(Kind kind, String text, String... labels) {
        var now = Instant.now();
        Optional<Instant> end = kind == Kind.NEWS ? Optional.of(now.plusSeconds(3600)) : Optional.empty();
        return acts().create(new Content(kind, text, "", new TreeSet<>(Set.of(labels)), new TreeSet<>(), now, end),
                TestBulletin.OWNER, TestBulletin.SARI);
    }

    private BulletinActs acts() {
        return running.part(BulletinActs.class);
    }

    private Report report(Bulletin bulletin) {
        Sendings sendings = running.part(Sendings.class);
        return sendings.report(sendings.of(bulletin.id()).getFirst());
    }

    private void subscribe(int people) {
        running.in(() -> {
            IntStream.rangeClosed(1, people).forEach(person -> {
                telegram.chat(person); // which begins it
                running.part(Subscriptions.class).add(TestBulletin.chat(person), "all", "id", Instant.now());
            });
            return true;
        });
    }

    private int subscribers() {
        return running.part(JdbcClient.class).sql("select count(*) from subscription").query(Integer.class).single();
    }

    private List<String> ends() {
        return telegram.said(BUDI).stream().filter(text -> text.startsWith("Sudah pulih")).toList();
    }

    private long got(int person, String words) {
        return telegram.said(person).stream().filter(text -> text.contains(words)).count();
    }

    /** People to whom something was said that has all of these words. */
    private long reached(String... words) {
        return IntStream.rangeClosed(1, 1500).filter(person -> telegram.said(person).stream()
                .anyMatch(text -> List.of(words).stream().allMatch(text::contains))).count();
    }
}
