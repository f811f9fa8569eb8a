package id.tanyapaspor.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Channel;
import id.tanyapaspor.bot.delivery.Bells;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.files.FileType;
import id.tanyapaspor.bot.files.StoredFile;
import id.tanyapaspor.bot.files.StoredFiles;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

class WebChannelTest {

    private static final ChatId CHAT = new ChatId("web", "a");

    private final TestClock clock = new TestClock();
    private final Bells<ChatId> bells = new Bells<>();
    private TestDatabase database;
    private Chats chats;
    private WebChannel channel;
    private StoredFiles files;

    @BeforeEach
    void open(TestDatabase database) {
        this.database = database;
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/web");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        chats = new Chats(database.sql(), database.transaction(), clock, new JsonMapper());
        files = new StoredFiles(database.sql());
        channel = new WebChannel(chats, bells, new Outbox(database.sql(), clock), files, words, clock);
    }

    @DatabaseTest
    void a_text_is_kept_and_rings_for_those_who_listen() throws InterruptedException {
        try (Bells<ChatId>.Ear ear = bells.listen(Set.of(CHAT))) {
            Receipt receipt = channel.send(outgoing("1", Message.text("<b>Rp650.000</b>")));
            assertThat(ear.await(Duration.ofSeconds(5))).containsExactly(CHAT);
            assertThat(receipt).isEqualTo(new Receipt.Sent(chats.since(CHAT, 0).getFirst().id()));
        }
    }

    @DatabaseTest
    void a_file_is_a_link_that_opens_it_below_its_words() {
        StoredFile file = new StoredFile("0abc", CHAT.toString(), "surat.pdf", FileType.PDF, 3, true);
        files.put(file, "T-4K7P", new byte[]{ 1, 2, 3 }, clock.instant());
        channel.send(outgoing("1", new Message.File(file.id(), "Ini &amp; itu")));
        channel.send(outgoing("2", new Message.File(file.id(), "")));
        assertThat(chats.since(CHAT, 0)).extracting(Line::html)
                .containsExactly("Ini &amp; itu", "Petugas mengirim berkas ini:");
        assertThat(chats.since(CHAT, 0)).allSatisfy(line -> assertThat(line.buttons())
                .containsExactly(List.of(Message.Button.link("surat.pdf", "/tanya/berkas/0abc"))));
    }

    @DatabaseTest
    void visitors_send_no_files() {
        var file = new Event.Attachment(Event.Attachment.Type.PHOTO, "x", "");
        assertThat(channel.open(file)).isEqualTo(new Download.Gone());
    }

    @DatabaseTest
    void a_text_that_is_sent_again_after_a_crash_stands_once() {
        Receipt first = channel.send(outgoing("1", Message.text("ya")));
        assertThat(channel.send(outgoing("1", Message.text("ya")))).isEqualTo(first);
        assertThat(chats.since(CHAT, 0)).hasSize(1);
    }

    @DatabaseTest
    void that_an_officer_is_writing_is_shown_for_some_seconds_and_is_no_line() throws InterruptedException {
        chats.add(CHAT, Line.Author.VISITOR, "tanya", "Halo?", List.of());
        try (Bells<ChatId>.Ear ear = bells.listen(Set.of(CHAT))) {
            channel.send(outgoing("1", new Message.Typing()));
            assertThat(ear.await(Duration.ofSeconds(5))).containsExactly(CHAT);
        }
        assertThat(chats.typingUntil(CHAT)).isAfter(clock.instant()).isBefore(clock.instant().plusSeconds(10));
        assertThat(chats.since(CHAT, 0)).hasSize(1);
        assertThat(chats.changes(List.of(CHAT))).as("other copies hear of it").containsEntry(CHAT, 2L);
    }

    @DatabaseTest
    void an_edit_of_what_is_gone_is_no_error() {
        assertThat(channel.send(outgoing("1", new Message.Edit("tidak-ada", "x", List.of()))))
                .isInstanceOf(Receipt.Sent.class);
        assertThat(chats.since(CHAT, 0)).isEmpty();
    }

    @DatabaseTest
    void of_an_attachment_the_visitor_learns_that_it_came() {
        channel.send(outgoing("1", new Message.Copy(new ChatId("forum", "T-4K7P"), "9", Optional.of("Petugas:"))));
        assertThat(chats.since(CHAT, 0).getFirst().html()).startsWith("Petugas:\n").contains("lampiran");
    }

    @DatabaseTest
    void while_the_database_takes_nothing_it_is_sent_later() {
        database.release();
        assertThat(channel.send(outgoing("1", Message.text("ya")))).isInstanceOf(Receipt.Later.class);
    }

    @DatabaseTest
    void what_is_no_post_is_unreadable() {
        assertThatThrownBy(() -> channel.read("bukan json")).isInstanceOf(Channel.UnreadableUpdate.class);
        assertThatThrownBy(() -> channel.read("null")).isInstanceOf(Channel.UnreadableUpdate.class);
        assertThatThrownBy(() -> channel.read("{}")).isInstanceOf(Channel.UnreadableUpdate.class);
    }

    private Outgoing outgoing(String key, Message message) {
        return new Outgoing(key, CHAT, message, clock.instant(), Optional.empty(), Outgoing.Priority.ANSWER);
    }
}
