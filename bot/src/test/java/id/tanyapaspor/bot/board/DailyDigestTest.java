package id.tanyapaspor.bot.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.board.BoardSettings.DigestTo;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** One message a working day. It is Friday, 20 November, ten o'clock, when a test begins. */
class DailyDigestTest {

    private final TestClock clock = new TestClock();
    private TestDatabase database;
    private Sums sums;

    @BeforeEach
    void start(TestDatabase testDatabase) {
        database = testDatabase;
        sums = new Sums(database);
    }

    /** A copy of the service, as it is after a start. */
    private DailyDigest copy(String chat, String at, Optional<URI> address) {
        var settings = new BoardSettings(Duration.ofMinutes(30), Duration.ofHours(7), address,
                new DigestTo(chat, LocalTime.parse(at)));
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/board", "messages/desk");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var digest = new Digest(sums.figures, settings, sums.hours, messages);
        return new DailyDigest(digest, new Outbox(database.sql(), clock), database.transaction(), sums.hours, clock,
                settings);
    }

    private DailyDigest copy() {
        return copy("-1001", "08:00", Optional.empty());
    }

    private List<String> said(String chat) {
        return database.sql().sql("select message from outbox where chat = :chat order by id")
                .param("chat", "telegram:" + chat)
                .query((row, n) -> JsonMapper.shared().readTree(row.getString(1)).get("html").asString()).list();
    }

    @DatabaseTest
    void it_tells_yesterday_and_now() {
        Book book = sums.book;
        book.entered("T-AAAA", "2026-11-19T09:00").taken("2026-11-19T09:10", "Sari").answered("2026-11-19T09:15")
                .closed("2026-11-19T10:00", Outcome.ANSWERED).helped(true).write();
        book.entered("T-CCCC", "2026-11-19T11:30").lane(PriorityReason.ELDERLY).taken("2026-11-19T13:30", "Sari")
                .answered("2026-11-19T13:40").closed("2026-11-19T14:00", Outcome.ANSWERED).helped(false).write();
        book.entered("T-DDDD", "2026-11-19T15:30").write();
        book.entered("T-EEEE", "2026-11-20T08:10").write();
        book.audited("2026-11-19T09:05", "staff:sari", "ticket.overtake", "T-AAAA", "salah");
        book.audited("2026-11-19T12:00", "staff:sari", "ticket.lane", "T-CCCC", "elderly usia 74");
        book.audited("2026-11-19T12:01", "staff:sari", "ticket.lane", "T-DDDD", "elderly usia 81");
        assertThat(copy("-1001", "08:00", Optional.of(URI.create("https://tanya.example"))).runOnce()).isTrue();
        assertThat(said("-1001")).containsExactly("""
                <b>Meja petugas: Kamis, 19 November 2026</b>
                Masuk 3, dijawab 2, selesai 2.
                Menunggu sekarang: 2, terlama 2 jam 30 mnt jam layanan (tiket T-DDDD).
                Waktu tunggu: median 10 mnt, sembilan dari sepuluh paling lama 1 jam.
                Balasan pertama dalam 30 mnt: 33 % (1 dari 3), terlambat 2.
                Selesai dalam 7 jam: 100 % (2 dari 2), terlambat 0.
                Didahulukan 3 kali: 2 Pindah ke lajur prioritas: Lansia; 1 Diambil di luar urutan.
                Belum terbantu: 1 dari 2 yang menjawab.
                <a href="https://tanya.example/petugas/papan?dari=2026-11-19&amp;sampai=2026-11-19">Buka papan</a>""");
    }

    @DatabaseTest
    void a_day_without_anything_is_told_too() {
        copy().runOnce();
        assertThat(said("-1001").getFirst()).isEqualTo("""
                <b>Meja petugas: Kamis, 19 November 2026</b>
                Masuk 0, dijawab 0, selesai 0.
                Tidak ada yang menunggu sekarang.
                Balasan pertama dalam 30 mnt: belum ada yang dinilai.
                Selesai dalam 7 jam: belum ada yang dinilai.
                Tidak ada yang didahulukan.
                Belum terbantu: 0 dari 0 yang menjawab.""");
    }

    @DatabaseTest
    void several_copies_and_restarts_say_it_once() {
        DailyDigest first = copy();
        assertThat(first.runOnce()).isTrue();
        assertThat(first.runOnce()).as("said already").isFalse();
        copy().runOnce();
        clock.pass(Duration.ofHours(5));
        copy().runOnce();
        assertThat(said("-1001")).hasSize(1);
    }

    @DatabaseTest
    void it_waits_for_its_hour() {
        DailyDigest late = copy("-1001", "10:30", Optional.empty());
        assertThat(late.runOnce()).isFalse();
        clock.pass(Duration.ofMinutes(30));
        assertThat(late.runOnce()).isTrue();
    }

    @DatabaseTest
    void a_day_on_which_no_office_opens_has_none_and_the_next_tells_of_it() {
        DailyDigest copy = copy();
        clock.pass(Duration.ofDays(1));
        assertThat(copy.runOnce()).as("Saturday").isFalse();
        clock.pass(Duration.ofDays(5));
        assertThat(copy.runOnce()).as("a holiday").isFalse();
        sums.book.entered("T-AAAA", "2026-11-26T10:00").write();
        clock.pass(Duration.ofDays(1));
        assertThat(copy.runOnce()).isTrue();
        assertThat(said("-1001").getFirst()).contains("Rabu, 25 November – Kamis, 26 November 2026", "Masuk 1,");
        clock.pass(Duration.ofDays(3));
        copy.runOnce();
        assertThat(said("-1001").getLast()).contains("Jumat, 27 November – Minggu, 29 November 2026");
    }

    @DatabaseTest
    void without_a_chat_nothing_is_said_and_another_chat_gets_its_own() {
        assertThat(copy("", "08:00", Optional.empty()).runOnce()).isFalse();
        assertThat(copy("77", "08:00", Optional.empty()).runOnce()).isTrue();
        assertThat(said("77")).hasSize(1);
        assertThat(said("-1001")).isEmpty();
    }
}
