package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Bells;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Inbox;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.Language;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PostingTest {

    private static final ChatId CHAT = new ChatId("web", "a");

    private final TestClock clock = new TestClock();
    private JdbcClient sql;
    private Chats chats;
    private Posting posting;

    @BeforeEach
    void open(TestDatabase database) {
        sql = database.sql();
        chats = new Chats(sql, database.transaction(), clock, new JsonMapper());
        Inbox inbox = new Inbox(database.named(), database.transaction(), clock);
        posting = new Posting(chats, inbox, new Bells<>(), database.transaction(), clock);
    }

    @DatabaseTest
    void what_is_said_stands_in_the_chat_and_waits_in_the_inbox() {
        String line = posting.say(CHAT, "berapa <biaya>? 🛂", Language.EN);
        assertThat(chats.since(CHAT, 0)).extracting(Line::html).containsExactly("berapa &lt;biaya&gt;? 🛂");
        assertThat(events()).containsExactly(new Event.Said(clock.instant(), line, "berapa <biaya>? 🛂",
                java.util.Optional.of("en")));
    }

    @DatabaseTest
    void the_same_words_at_once_again_are_one_question_and_later_another() {
        String first = posting.say(CHAT, "biaya?", Language.ID);
        chats.add(CHAT, Line.Author.SERVICE, "jawab", "Rp650.000", List.of());
        assertThat(posting.say(CHAT, "biaya?", Language.ID)).isEqualTo(first);
        clock.pass(Duration.ofSeconds(4));
        posting.say(CHAT, "biaya?", Language.ID);
        assertThat(events()).hasSize(2);
    }

    @DatabaseTest
    void a_press_shows_as_its_words_and_goes_in_as_its_data() {
        String asked = chats.add(CHAT, Line.Author.SERVICE, "k", "Yang mana?",
                List.of(List.of(Button.press("Anak", "e:anak"))));
        String line = posting.press(CHAT, asked, "e:anak", Language.ID).orElseThrow();
        assertThat(chats.since(CHAT, 0)).extracting(Line::html).containsExactly("Yang mana?", "Anak");
        assertThat(events()).containsExactly(new Event.Pressed(clock.instant(), line, asked, "e:anak"));
    }

    @DatabaseTest
    void a_button_that_is_not_there_cannot_be_pressed() {
        String asked = chats.add(CHAT, Line.Author.SERVICE, "k", "Yang mana?",
                List.of(List.of(Button.press("Anak", "e:anak"))));
        assertThat(posting.press(CHAT, asked, "e:lain", Language.ID)).isEmpty();
        assertThat(posting.press(CHAT, "tidak-ada", "e:anak", Language.ID)).isEmpty();
        assertThat(posting.press(new ChatId("web", "b"), asked, "e:anak", Language.ID)).isEmpty();
        assertThat(events()).isEmpty();
    }

    private List<Event> events() {
        return sql.sql("select body from inbox order by id").query(String.class).list().stream()
                .map(body -> Post.read(body).event()).toList();
    }
}
