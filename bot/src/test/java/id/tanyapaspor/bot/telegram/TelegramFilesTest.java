package id.tanyapaspor.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.files.FileType;
import id.tanyapaspor.bot.files.StoredFile;
import id.tanyapaspor.bot.telegram.stub.Fault;
import id.tanyapaspor.bot.telegram.stub.Line;
import id.tanyapaspor.bot.telegram.stub.Shelf;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

/** Files on their way to people and from them. */
class TelegramFilesTest {

    private static final long BUDI = 7;
    private static final byte[] FORM = "%PDF-1.4 formulir\0\1\2 é".getBytes(StandardCharsets.UTF_8);

    private final TestClock clock = new TestClock();
    private final Rig rig;

    TelegramFilesTest(TestDatabase database) {
        rig = new Rig(database, clock);
        rig.telegram.people().says(BUDI, "Halo");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Message.File kept(String name, byte[] content, String html) {
        String id = "file" + name.length() + html.length();
        StoredFile file = new StoredFile(id, "telegram:7", name, FileType.of(content), content.length, true);
        rig.files.put(file, "T-4K7P", content, clock.instant());
        return new Message.File(id, html);
    }

    private Line last(long chat) {
        return rig.telegram.chat(chat).getLast();
    }

    private Receipt send(Message.File file) {
        return rig.sendWhole(Rig.outgoing(new ChatId("telegram", "7"), file));
    }

    @DatabaseTest
    void a_form_is_sent_as_a_document_with_its_name_and_caption() {
        assertThat(send(kept("Surat “kuasa” é.pdf", FORM, "Isi <b>dahulu</b> &amp; bawa")))
                .isEqualTo(new Receipt.Sent(Long.toString(last(BUDI).id())));
        assertThat(last(BUDI).media()).isEqualTo("document");
        assertThat(last(BUDI).text()).isEqualTo("Isi dahulu & bawa");
        assertThat(rig.telegram.file(BUDI, last(BUDI).id()).bytes()).isEqualTo(FORM);
        assertThat(rig.telegram.file(BUDI, last(BUDI).id()).name()).isEqualTo("Surat “kuasa” é.pdf");
    }

    @DatabaseTest
    void an_image_is_sent_as_a_photo_and_as_a_document_where_it_is_too_long_for_one() {
        send(kept("peta.png", Shelf.image("png", 30, 20), ""));
        assertThat(last(BUDI).media()).isEqualTo("photo");
        assertThat(last(BUDI).text()).isEmpty();
        byte[] strip = Shelf.image("png", 2000, 10);
        send(kept("strip.png", strip, "panjang"));
        assertThat(last(BUDI).media()).isEqualTo("document");
        assertThat(last(BUDI).text()).isEqualTo("panjang");
        assertThat(rig.telegram.file(BUDI, last(BUDI).id()).bytes()).isEqualTo(strip);
    }

    @DatabaseTest
    void words_that_are_too_long_for_a_caption_follow_the_file() {
        String words = "kata ".repeat(400).strip();
        send(kept("a.pdf", FORM, words));
        assertThat(rig.telegram.chat(BUDI)).extracting(Line::media).endsWith("document", "");
        assertThat(last(BUDI).text()).isEqualTo(words);
    }

    @DatabaseTest
    void a_caption_that_telegram_cannot_read_goes_without_its_tags() {
        send(kept("a.pdf", FORM, "ini <p>begini</p>"));
        assertThat(last(BUDI).media()).isEqualTo("document");
        assertThat(last(BUDI).text()).contains("begini");
    }

    @DatabaseTest
    void a_file_goes_into_the_topic_of_its_ticket() {
        rig.ticket("T-4K7P", "telegram:7");
        rig.toTicket("T-4K7P", Message.text("kartu"));
        rig.toTicket("T-4K7P", kept("a.pdf", FORM, "lewat meja"));
        Line line = last(Rig.GROUP);
        assertThat(line.media()).isEqualTo("document");
        assertThat(line.thread()).isEqualTo(rig.telegram.topics(Rig.GROUP).keySet().iterator().next());
    }

    @DatabaseTest
    void a_file_that_is_not_kept_any_more_is_refused_and_said_to_be() {
        Message.File file = kept("a.pdf", FORM, "x");
        rig.files.forget(List.of("T-4K7P"));
        assertThat(send(file)).isInstanceOf(Receipt.Refused.class);
    }

    @DatabaseTest
    void what_hinders_a_text_hinders_a_file() {
        Message.File file = kept("a.pdf", FORM, "x");
        rig.telegram.faults().next("sendDocument", new Fault.TooMany(5));
        assertThat(send(file)).isInstanceOfSatisfying(Receipt.Later.class,
                later -> assertThat(later.pause()).isGreaterThanOrEqualTo(Duration.ofSeconds(5)));
        rig.telegram.faults().next("sendDocument", new Fault.Cut(false));
        assertThat(send(file)).isInstanceOf(Receipt.Unknown.class);
        rig.telegram.people().blocks(BUDI);
        assertThat(send(file)).isInstanceOf(Receipt.Gone.class);
    }

    /** What somebody sent, as the bot reads it. */
    private Attachment received() {
        rig.poll();
        return ((Event.Attached) rig.chats.read(rig.bodies().getLast())).attachment();
    }

    @DatabaseTest
    void what_people_send_can_be_opened_and_its_size_is_known() throws IOException {
        rig.telegram.people().document(BUDI, "surat saya.pdf", FORM, "");
        Attachment document = received();
        assertThat(document.size()).isEqualTo(FORM.length);
        assertThat(rig.chats.open(document)).isInstanceOfSatisfying(Download.Opened.class, opened -> {
            assertThat(opened.size()).isEqualTo(FORM.length);
            assertThat(bytes(opened)).isEqualTo(FORM);
        });
        rig.telegram.people().photo(BUDI, "");
        assertThat(rig.forum.open(received())).isInstanceOfSatisfying(Download.Opened.class,
                opened -> assertThat(FileType.of(bytes(opened))).isEqualTo(FileType.JPEG));
    }

    private static byte[] bytes(Download.Opened opened) {
        try (InputStream content = opened.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DatabaseTest
    void what_cannot_be_opened_says_why() {
        rig.telegram.people().document(BUDI, "a.pdf", FORM, "");
        Attachment file = received();
        rig.telegram.faults().next("getFile", Fault.badGateway());
        assertThat(rig.chats.open(file)).isInstanceOf(Download.Away.class);
        rig.telegram.faults().next("getFile", new Fault.Hang(Duration.ofSeconds(3), false));
        assertThat(rig.chats.open(file)).isInstanceOf(Download.Away.class);
        rig.telegram.faults().next("download", Fault.badGateway());
        assertThat(rig.chats.open(file)).isInstanceOf(Download.Away.class);
        rig.telegram.faults().next("download", new Fault.Hang(Duration.ofSeconds(8), false));
        assertThat(rig.chats.open(file)).as("longer than a file may take").isInstanceOf(Download.Away.class);
        rig.telegram.faults().next("download", new Fault.Page(404));
        assertThat(rig.chats.open(file)).isEqualTo(new Download.Gone());
        rig.telegram.shelf().lose(file.fileId());
        assertThat(rig.chats.open(file)).isEqualTo(new Download.Gone());
        assertThat(rig.chats.open(new Attachment(Attachment.Type.OTHER, "", ""))).isEqualTo(new Download.Gone());
    }

    @DatabaseTest
    void a_file_that_is_too_large_for_the_bot_api_is_not_asked_for() {
        rig.telegram.people().document(BUDI, "film.bin", new byte[(20 << 20) + 1], "");
        assertThat(rig.chats.open(received())).isEqualTo(new Download.TooLarge(20 << 20));
    }

    @DatabaseTest
    void a_file_that_breaks_off_says_so_without_the_token() {
        rig.telegram.people().document(BUDI, "a.bin", new byte[100_000], "");
        Attachment file = received();
        rig.telegram.faults().next("download", new Fault.CutAnswer());
        Throwable fault = catchThrowable(() -> bytes((Download.Opened) rig.chats.open(file)));
        assertThat(fault).hasRootCauseInstanceOf(IOException.class);
        assertThat(fault).extracting(Throwable::getCause).satisfies(cause -> {
            assertThat(cause).hasMessageContaining("broke off");
            assertThat(cause.toString()).doesNotContain(StubBotApi.TOKEN, "http");
            assertThat(cause.getCause()).isNull();
        });
    }
}
