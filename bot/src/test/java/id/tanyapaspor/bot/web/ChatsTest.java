package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Message.Button;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.json.JsonMapper;

class ChatsTest {

    private static final ChatId CHAT = new ChatId("web", "a");
    private static final ChatId OTHER = new ChatId("web", "b");

    private final TestClock clock = new TestClock();
    private Chats chats;

    @BeforeEach
    void open(TestDatabase database) {
        chats = new Chats(database.sql(), database.transaction(), clock, new JsonMapper());
    }

    @DatabaseTest
    void lines_are_kept_in_their_order_with_their_buttons() {
        List<List<Button>> buttons = List.of(List.of(Button.press("Ya", "h"), Button.link("Situs", "https://x.id")));
        chats.add(CHAT, Line.Author.VISITOR, "1", "halo 🛂 \"x\" 'y'", List.of());
        chats.add(CHAT, Line.Author.SERVICE, "2", "<b>ya</b>", buttons);
        chats.add(OTHER, Line.Author.VISITOR, "3", "lain", List.of());

        List<Line> lines = chats.since(CHAT, 0);
        assertThat(lines).extracting(Line::html).containsExactly("halo 🛂 \"x\" 'y'", "<b>ya</b>");
        assertThat(lines.getLast().buttons()).isEqualTo(buttons);
        assertThat(lines.getFirst().visitors()).isTrue();
    }

    @DatabaseTest
    void a_line_that_is_sent_twice_stands_once() {
        String first = chats.add(CHAT, Line.Author.SERVICE, "key", "ya", List.of());
        assertThat(chats.add(CHAT, Line.Author.SERVICE, "key", "ya", List.of())).isEqualTo(first);
        assertThat(chats.since(CHAT, 0)).hasSize(1);
    }

    @DatabaseTest
    void an_edit_keeps_its_place_and_is_news_to_those_who_saw_the_old_text() {
        String first = chats.add(CHAT, Line.Author.SERVICE, "1", "lama", List.of());
        chats.add(CHAT, Line.Author.SERVICE, "2", "kedua", List.of());
        long seen = chats.since(CHAT, 0).getLast().change();
        chats.edit(CHAT, first, "baru", List.of());

        assertThat(chats.since(CHAT, 0)).extracting(Line::html).containsExactly("baru", "kedua");
        assertThat(chats.since(CHAT, seen)).extracting(Line::html).containsExactly("baru");
    }

    @DatabaseTest
    void nobody_reads_or_edits_a_line_of_another_chat() {
        String id = chats.add(CHAT, Line.Author.SERVICE, "1", "milik a", List.of());
        chats.edit(OTHER, id, "diubah b", List.of());
        assertThat(chats.line(OTHER, id)).isEmpty();
        assertThat(chats.line(CHAT, id)).hasValueSatisfying(line -> assertThat(line.html()).isEqualTo("milik a"));
    }

    @DatabaseTest
    void long_chats_show_their_end() {
        IntStream.range(0, 205).forEach(i -> chats.add(CHAT, Line.Author.SERVICE, "k" + i, "baris " + i, List.of()));
        List<Line> lines = chats.since(CHAT, 0);
        assertThat(lines).hasSize(200);
        assertThat(lines.getLast().html()).isEqualTo("baris 204");
    }

    @DatabaseTest
    void who_writes_at_the_same_time_gets_numbers_of_their_own() {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(i -> writers
                    .submit(() -> chats.add(CHAT, Line.Author.SERVICE, "k" + i, "x", List.of())));
        }
        assertThat(chats.since(CHAT, 0)).extracting(Line::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(chats.changes(List.of(CHAT, OTHER))).containsOnly(java.util.Map.entry(CHAT, 40L));
    }

    @DatabaseTest
    void silent_chats_are_forgotten_and_lively_ones_stay() {
        chats.add(CHAT, Line.Author.VISITOR, "1", "lama", List.of());
        clock.pass(Duration.ofDays(20));
        chats.add(OTHER, Line.Author.VISITOR, "2", "baru", List.of());
        clock.pass(Duration.ofDays(11));

        assertThat(chats.purge(clock.instant().minus(Duration.ofDays(30)))).isEqualTo(1);
        assertThat(chats.since(CHAT, 0)).isEmpty();
        assertThat(chats.since(OTHER, 0)).hasSize(1);
    }

    @DatabaseTest
    void to_look_for_changes_often_uses_up_no_connections() {
        chats.add(CHAT, Line.Author.VISITOR, "1", "halo", List.of());
        for (int i = 0; i < 50; i++) {
            assertThat(chats.changes(List.of(CHAT))).hasSize(1);
        }
    }
}
