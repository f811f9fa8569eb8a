package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mockito.Mockito;
import org.springframework.context.support.ResourceBundleMessageSource;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.conversation.Sample;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.files.StoredFiles;
import id.tanyapaspor.bot.desk.Conversation.Bubble;
import id.tanyapaspor.bot.desk.Conversation.From;
import id.tanyapaspor.bot.desk.Conversation.Talk;
import id.tanyapaspor.bot.desk.History.Origin;
import id.tanyapaspor.bot.release.Releases;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

class ConversationTest {

    private static final Locale ID = Locale.of("id");

    @DatabaseTest
    void an_edit_stands_in_the_place_of_what_it_replaced_which_is_kept(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.writes(ticket, "5", "salah");
        house.writes(ticket, "6", "lagi");
        house.clock.pass(Duration.ofMinutes(1));
        edits(house, ticket, "5", "benar");
        house.clock.pass(Duration.ofMinutes(1));
        edits(house, ticket, "5", "paling benar");
        Talk talk = talk(house, ticket, "");
        assertThat(talk.bubbles()).extracting(Bubble::text).endsWith("paling benar", "lagi");
        Bubble edited = talk.bubbles().get(talk.bubbles().size() - 2);
        assertThat(edited.before()).extracting(Conversation.Former::text).containsExactly("benar", "salah");
        assertThat(edited.time()).isEqualTo("10.02");
        assertThat(talk.last()).as("the edit, not the line")
                .isEqualTo(house.history.of(ticket.number()).getLast().id());
    }

    @DatabaseTest
    void days_are_parted_and_what_is_new_to_an_officer_is_marked_once(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        String seen = house.history.of(ticket.number()).getLast().id();
        house.clock.pass(Duration.ofDays(1));
        house.run(() -> house.counter.note(ticket, SARI, "catatan sendiri", Optional.empty(), house.now()));
        house.writes(ticket, "5", "pertama");
        house.writes(ticket, "6", "kedua");
        List<Bubble> bubbles = talk(house, ticket, seen).bubbles();
        assertThat(bubbles).filteredOn(bubble -> bubble.day().isPresent()).extracting(bubble -> bubble.day().get())
                .containsExactly("Jumat, 20 November 2026", "Sabtu, 21 November 2026");
        assertThat(bubbles).filteredOn(Bubble::fresh).extracting(Bubble::text).containsExactly("pertama");
        assertThat(talk(house, ticket, "").bubbles()).noneMatch(Bubble::fresh);
    }

    @DatabaseTest
    void what_became_of_an_officers_words_is_told_and_whence_they_came(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        var words = new Reply.Words("Lapor polisi dulu.", Optional.empty(),
                Optional.of(new Origin(List.of("paspor-hilang", "sudah-tidak-ada"), "1-ab12")));
        house.run(() -> house.counter.reply(ticket.number(), SARI, words, house.now()));
        Bubble said = talk(house, ticket, "").bubbles().getLast();
        assertThat(said.fate()).contains("desk.fate.waiting");
        assertThat(said.from()).contains(new From("Paspor hilang, sudah-tidak-ada", "1-ab12"));
        for (var fate : List.of(List.of("sent", "sent"), List.of("refused", "lost"), List.of("dropped", "lost"),
                List.of("superseded", "lost"), List.of("unknown", "unknown"))) {
            Talk before = talk(house, ticket, "");
            database.sql().sql("update outbox set status = :status where kind = 'text'")
                    .param("status", fate.getFirst())
                    .update();
            assertThat(talk(house, ticket, "").bubbles().getLast().fate()).contains("desk.fate." + fate.getLast());
            assertThat(talk(house, ticket, "").look().equals(before.look())).as("the page hears of it")
                    .isEqualTo(before.bubbles().getLast().fate().equals(Optional.of("desk.fate." + fate.getLast())));
        }
    }

    @DatabaseTest
    void of_a_long_talk_the_end_is_shown_until_all_is_wanted(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        for (int i = 0; i < 120; i++) {
            house.writes(ticket, "m" + i, "baris " + i);
        }
        Talk talk = talk(house, ticket, "");
        assertThat(talk.bubbles()).hasSize(100).last().extracting(Bubble::text).isEqualTo("baris 119");
        assertThat(talk.older()).isEqualTo(22);
        assertThat(conversation(house).of(ticket, BUDI, "", true, ID).bubbles()).hasSize(122);
    }

    private static void edits(House house, Ticket ticket, String message, String text) {
        house.run(() -> house.desk.applicantDid(ticket, new Event.Edited(house.now(), message, text), house.now()));
    }

    private static Talk talk(House house, Ticket ticket, String seen) {
        return conversation(house).of(ticket, SARI, seen, false, ID);
    }

    private static Conversation conversation(House house) {
        var releases = Mockito.mock(Releases.class);
        Mockito.when(releases.knowledge()).thenReturn(Sample.knowledge());
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/desk", "messages/duty");
        messages.setDefaultEncoding("UTF-8");
        return new Conversation(house.history, new Outbox(house.sql, house.clock), new StoredFiles(house.sql),
                new EntryTitles(releases),
                house.calendars, messages);
    }
}
