package id.tanyapaspor.bot.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.context.support.ResourceBundleMessageSource;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Broadcasts.Outcome;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.TestDelivery;
import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.bot.editor.Edit;
import id.tanyapaspor.bot.editor.Publication;
import id.tanyapaspor.bot.editor.TestEditor;
import id.tanyapaspor.bot.recall.Recall.State;
import id.tanyapaspor.bot.recall.Recall.Words;
import id.tanyapaspor.bot.recall.RecallSendings.Letting;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** Who is corrected, with which words, and what becomes of it, on both databases. */
class RecallsTest {

    private static final Author SARI = new Author("staff:sari", "Sari");
    private static final ContentPath FEES = new ContentPath("entries/biaya.md");
    private static final Words WORDS = new Words("Yang benar **Rp650.000**.", "It is **Rp650,000**.");
    private static final int RATE = 2;

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final TestEditor editor;
    private final Releases live = mock(Releases.class);
    private final Answered answered;
    private final Recipients readers;
    private final TestDelivery delivery;
    private final Recalls recalls;
    private final RecallSendings sendings;
    private final Forgetting forgetting;

    RecallsTest(TestDatabase database) {
        this.database = database;
        editor = new TestEditor(database, clock, content("Rp350.000."));
        var settings = new RecallSettings(Duration.ofDays(30));
        when(live.number()).thenReturn(1L);
        when(live.knowledge()).thenReturn(ContentReader.read(content("Rp350.000.")).orThrow());
        answered = new Answered(database.sql(), live);
        readers = new Recipients(database.sql(), editor.kept.revisions, editor.kept.releases, settings);
        delivery = new TestDelivery(database, clock, List.of(), (_, _) -> {}, "broadcasts.rate=" + RATE);
        recalls = new Recalls(database.sql(), database.transaction(), editor.kept.revisions, delivery.broadcasts,
                editor.kept.audit);
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/recall");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        sendings = new RecallSendings(database.transaction(), recalls, readers, new CorrectionText(words, live),
                delivery.broadcasts, editor.kept.audit);
        forgetting = new Forgetting(answered, settings, clock);
    }

    private static ContentFiles content(String lead) {
        var files = new TreeMap<String, byte[]>();
        files.put(FEES.text(), entry(lead).getBytes(StandardCharsets.UTF_8));
        files.put("entries/biaya.en.md", "---\ntitle: Fees\n---\nIDR.\n".getBytes(StandardCharsets.UTF_8));
        return new ContentFiles(files);
    }

    private static String entry(String lead) {
        return """
                ---
                id: biaya
                title: Biaya
                kind: answer
                group: biaya
                questions:
                  - biaya paspor berapa
                valid-from: 2024-12-17
                review-by: 2027-06-30
                sources:
                  - PP 45/2024
                ---
                %s
                """.formatted(lead);
    }

    private void reads(String chat, String entry, Language language) {
        answered.add(ChatId.parse(chat), entry, language, clock.instant());
    }

    private void publish(String lead) {
        editor.drafts.save(Edit.of(FEES, entry(lead), editor.drafts.seen(FEES), ""), SARI);
        var candidate = (Publication.Candidate) editor.publishing.prepare(List.of(FEES.text()));
        var published = (Publication.Published) editor.publishing.publish(editor.judged(candidate), SARI, "");
        when(live.number()).thenReturn(published.number());
    }

    private Target wrong(String path, int number) {
        Revision revision = editor.kept.revisions.of(path).stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow();
        return new Target(revision, clock.instant().minus(Duration.ofDays(7)), clock.instant().plusSeconds(1));
    }

    private Recall written(Target target) {
        return recalls.find(recalls.write(target, WORDS, SARI, clock.instant())).orElseThrow();
    }

    private List<Map<String, Object>> said() {
        return database.sql().sql("select chat, message, priority, speaker from outbox order by chat").query()
                .listOfRows();
    }

    private void arrives() {
        database.sql().sql("update outbox set status = 'sent' where status in ('waiting', 'sending')").update();
    }

    private Recall now(Recall recall) {
        return recalls.find(recall.id()).orElseThrow();
    }

    private int of(Recall recall, Outcome outcome) {
        return now(recall).report().orElseThrow().of(outcome);
    }

    private Letting letGo(Recall recall, int typed) {
        return sendings.letGo(recall.id(), recall.words().mark(), typed, SARI, clock.instant());
    }

    @DatabaseTest
    void those_are_corrected_who_were_shown_the_wrong_words_and_nobody_else() {
        reads("telegram:1", "biaya", Language.ID);
        reads("telegram:1", "biaya", Language.ID);
        reads("web:v", "biaya", Language.ID);
        reads("telegram:2", "biaya", Language.EN);
        reads("telegram:3", "jam", Language.ID);
        publish("Rp650.000.");
        reads("telegram:4", "biaya", Language.ID);
        assertThat(readers.reach(wrong(FEES.text(), 1)).channels())
                .containsExactly(new Recipients.Channel("telegram", 1, 0), new Recipients.Channel("web", 1, 0));
        assertThat(readers.reach(wrong(FEES.text(), 2)).channels())
                .containsExactly(new Recipients.Channel("telegram", 1, 0));
        assertThat(readers.reach(wrong("entries/biaya.en.md", 1)).chats()).isOne();
        assertThat(readers.versions(FEES.text(), clock.instant().plusSeconds(1)))
                .extracting(version -> version.revision().number() + ": " + version.chats())
                .containsExactly("2: 1", "1: 2");
    }

    @DatabaseTest
    void words_that_were_published_again_are_the_same_words() {
        reads("telegram:1", "biaya", Language.ID);
        publish("Rp650.000.");
        publish("Rp350.000.");
        reads("telegram:2", "biaya", Language.ID);
        assertThat(readers.reach(wrong(FEES.text(), 1)).chats()).isEqualTo(2);
    }

    @DatabaseTest
    void only_what_was_shown_in_the_days_counts_and_who_blocked_us_is_told_apart() {
        reads("telegram:1", "biaya", Language.ID);
        clock.pass(Duration.ofDays(8));
        reads("telegram:2", "biaya", Language.ID);
        database.sql().sql("insert into recipient (chat, gone_at) values ('telegram:2', 1)").update();
        assertThat(readers.reach(wrong(FEES.text(), 1)).channels())
                .containsExactly(new Recipients.Channel("telegram", 1, 1));
    }

    @DatabaseTest
    void nothing_leaves_unless_the_number_that_is_typed_is_right() {
        reads("telegram:1", "biaya", Language.ID);
        reads("telegram:2", "biaya", Language.ID);
        Recall recall = written(wrong(FEES.text(), 1));
        assertThat(letGo(recall, 1)).isEqualTo(Letting.MISCOUNTED);
        assertThat(now(recall).state()).isEqualTo(State.DRAFT);
        assertThat(delivery.feed()).isFalse();
        assertThat(letGo(recall, 2)).isEqualTo(Letting.GONE);
        assertThat(letGo(recall, 2)).isEqualTo(Letting.TOO_LATE);
        assertThat(recalls.reword(recall.id(), WORDS, SARI, clock.instant())).isFalse();
        assertThat(database.sql().sql("select action from audit where action like 'recall.%' order by seq")
                .query(String.class).list()).containsExactly("recall.write", "recall.send");
    }

    @DatabaseTest
    void where_nobody_read_it_there_is_nobody_to_let_it_go_to() {
        Recall recall = written(wrong(FEES.text(), 1));
        assertThat(letGo(recall, 0)).isEqualTo(Letting.MISCOUNTED);
        assertThat(now(recall).state()).isEqualTo(State.DRAFT);
    }

    @DatabaseTest
    void each_chat_is_told_once_whoever_owns_the_talk() {
        for (int chat = 1; chat <= 5; chat++) {
            reads("telegram:" + chat, "biaya", Language.ID);
            reads("telegram:" + chat, "biaya", Language.ID);
        }
        Recall recall = written(wrong(FEES.text(), 1));
        letGo(recall, 5);
        delivery.feed();
        assertThat(said()).hasSize(RATE).allSatisfy(row -> {
            assertThat(row.get("message").toString()).contains("Kami meralat jawaban", "Biaya", "<b>Rp650.000</b>");
            assertThat(((Number) row.get("priority")).intValue()).as("notices wait for answers").isOne();
            assertThat(row.get("speaker")).isNull();
        });
        for (int second = 0; second < 3; second++) {
            assertThat(now(recall).state()).isEqualTo(State.SENDING);
            arrives();
            delivery.feed();
        }
        assertThat(said()).extracting(row -> row.get("chat"))
                .containsExactly("telegram:1", "telegram:2", "telegram:3", "telegram:4", "telegram:5");
        assertThat(now(recall).state()).isEqualTo(State.DONE);
        assertThat(of(recall, Outcome.SENT)).isEqualTo(5);
        assertThat(sendings.stop(recall.id(), SARI, clock.instant())).isFalse();
        assertThat(now(recall).state()).isEqualTo(State.DONE);
    }

    @DatabaseTest
    void words_that_changed_since_they_were_read_are_not_sent_and_the_new_ones_are_once_they_were() {
        reads("telegram:1", "biaya", Language.ID);
        Recall recall = written(wrong(FEES.text(), 1));
        recalls.reword(recall.id(), new Words("Yang benar Rp700.000.", ""), SARI, clock.instant());
        assertThat(letGo(recall, 1)).isEqualTo(Letting.REWORDED);
        assertThat(now(recall).state()).isEqualTo(State.DRAFT);
        assertThat(letGo(now(recall), 1)).isEqualTo(Letting.GONE);
        delivery.feed();
        assertThat(said()).singleElement()
                .satisfies(row -> assertThat(row.get("message").toString()).contains("Yang benar Rp700.000."));
    }

    @DatabaseTest
    void a_stop_takes_back_what_has_not_left() {
        for (int chat = 1; chat <= 5; chat++) {
            reads("telegram:" + chat, "biaya", Language.ID);
        }
        Recall recall = written(wrong(FEES.text(), 1));
        assertThat(sendings.stop(recall.id(), SARI, clock.instant())).isFalse();
        letGo(recall, 5);
        delivery.feed();
        database.sql().sql("update outbox set status = 'sending' where chat = 'telegram:1'").update();
        assertThat(sendings.stop(recall.id(), SARI, clock.instant())).isTrue();
        assertThat(sendings.stop(recall.id(), SARI, clock.instant())).isFalse();
        assertThat(now(recall).state()).isEqualTo(State.STOPPED);
        assertThat(now(recall).isOpen()).as("one may still arrive").isTrue();
        assertThat(List.of(of(recall, Outcome.STOPPED), of(recall, Outcome.WAITING))).containsExactly(4, 1);
        database.sql().sql("update outbox set status = 'sent' where status = 'sending'").update();
        delivery.feed();
        assertThat(now(recall).isOpen()).isFalse();
        assertThat(now(recall).state()).isEqualTo(State.STOPPED);
        assertThat(List.of(of(recall, Outcome.STOPPED), of(recall, Outcome.SENT))).containsExactly(4, 1);
        assertThat(said()).hasSize(RATE);
        assertThat(editor.kept.audit.latest("recall.stop", Instant.EPOCH)).hasSize(1);
    }

    @DatabaseTest
    void who_cannot_be_reached_is_not_written_to_and_english_readers_read_english() {
        reads("telegram:1", "biaya", Language.EN);
        reads("telegram:2", "biaya", Language.EN);
        database.sql().sql("insert into recipient (chat, gone_at) values ('telegram:2', 1)").update();
        Recall recall = written(wrong("entries/biaya.en.md", 1));
        letGo(recall, 2);
        delivery.feed();
        assertThat(said()).singleElement().satisfies(row -> assertThat(row.get("message").toString())
                .contains("We correct the answer", "Fees", "<b>Rp650,000</b>"));
        assertThat(of(recall, Outcome.BLOCKED)).isOne();
    }

    @DatabaseTest
    void in_time_it_is_forgotten_who_read_what() {
        reads("telegram:1", "biaya", Language.ID);
        clock.pass(Duration.ofDays(29));
        assertThat(forgetting.runOnce()).isFalse();
        clock.pass(Duration.ofDays(2));
        assertThat(forgetting.runOnce()).isTrue();
        assertThat(forgetting.runOnce()).isFalse();
        assertThat(database.sql().sql("select count(*) from answered").query(Long.class).single()).isZero();
    }
}
