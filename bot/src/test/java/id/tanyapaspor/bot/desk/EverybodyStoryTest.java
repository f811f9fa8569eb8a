package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.staff.Invite;
import id.tanyapaspor.bot.storage.Database;
import id.tanyapaspor.bot.telegram.stub.Line;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One ticket and everybody who has to do with it: its applicant on Telegram, Sari at the web desk, Budi in the officers'
 * group, a supervisor, and the public.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EverybodyStoryTest {

    private static final long GROUP = -1009;
    private static final long ANI = 71;
    private static final long DODI = 72;
    private static final long EKA = 73;
    private static final long BUDIS_TELEGRAM = 9001;
    private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(30_000);

    private static final String FROM_SARI = "Selamat siang, tanggal di akta yang berlaku.";
    private static final String FROM_BUDI = "Bawa akta asli & KK <terbaru>, loket 3.";

    private static StubBotApi telegram;
    private static TwoOfficers desk;
    private static RunningDesk running;
    private static Page sari;
    private static Page budi;
    private static Ticket ticket;
    private static long thread;

    @BeforeAll
    static void start() {
        telegram = StubBotApi.start();
        telegram.forum(GROUP);
        desk = new TwoOfficers(Database.POSTGRESQL, 1280, 800, true, "TELEGRAM_API_URL=" + telegram.url(),
                "TELEGRAM_BOT_TOKEN=" + StubBotApi.TOKEN, "TELEGRAM_OFFICER_GROUP=" + GROUP,
                "tanyapaspor.telegram.limits.chat-interval=20ms", "tanyapaspor.telegram.limits.group-interval=20ms");
        running = desk.running;
        sari = desk.sari;
        budi = desk.budi;
    }

    @AfterAll
    static void stop() {
        desk.close();
        telegram.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    /** Somebody wants an officer, and says yes to the offer of one. */
    private static Ticket isHandedOver(long person, String question) {
        telegram.people().says(person, question);
        soon().until(() -> !telegram.said(person).isEmpty());
        telegram.people().says(person, "/petugas");
        soon().until(() -> telegram.chat(person).getLast().buttons().stream().flatMap(List::stream)
                .anyMatch(button -> button.label().equals("Ya, teruskan")));
        Line offer = telegram.chat(person).getLast();
        telegram.people().presses(person, offer.id(), offer.data("Ya, teruskan"));
        soon().until(() -> !of(person).isEmpty());
        return of(person).orElseThrow();
    }

    private static Optional<Ticket> of(long person) {
        return running.part(Tickets.class).waiting(10).stream()
                .filter(one -> one.applicant().id().equals(String.valueOf(person))).findFirst();
    }

    private static List<String> inTopic() {
        return telegram.chat(GROUP).stream().filter(line -> line.thread() == thread && line.byBot()).map(Line::text)
                .toList();
    }

    private static void hears(long person, String words) {
        soon().until(() -> telegram.said(person).stream().anyMatch(text -> text.contains(words)));
    }

    private static void topicShows(String words) {
        soon().until(() -> inTopic().stream().anyMatch(text -> text.contains(words)));
    }

    @Test
    @Order(1)
    void budi_links_his_telegram_and_comes_to_work_in_the_group() {
        budi.navigate("/petugas/saya");
        budi.click("text=Buat kode");
        telegram.people().says(BUDIS_TELEGRAM, budi.locator("#telegram code.link").textContent());
        hears(BUDIS_TELEGRAM, "terhubung dengan akun petugas Budi");
        telegram.people().saysIn(GROUP, 0, BUDIS_TELEGRAM, "/bertugas");
        hears(GROUP, "Budi bertugas");
        budi.navigate("/petugas");
        assertThat(budi.locator("#tugas")).containsText("Bertugas");
    }

    @Test
    @Order(2)
    void a_question_reaches_the_queue_and_the_group() {
        ticket = isHandedOver(ANI, "Tanggal lahir saya di ijazah dan di akta beda, mana yang dipakai?");
        isHandedOver(DODI, "Nama ibu saya di KK salah eja, bagaimana?");
        isHandedOver(EKA, "Besok saya berangkat, paspor saya sobek sedikit");
        hears(ANI, "Tiket " + ticket.number());
        soon().until(() -> telegram.topics(GROUP).values().stream().anyMatch(name -> name.contains(ticket.number())));
        thread = telegram.topics(GROUP).entrySet().stream().filter(topic -> topic.getValue().contains(ticket.number()))
                .findFirst().orElseThrow().getKey();
        topicShows("ijazah");
    }

    @Test
    @Order(3)
    void sari_takes_it_on_the_web_and_everybody_knows_that_a_person_answers() {
        sari.navigate("/petugas");
        assertThat(sari.locator("#jumlah")).containsText("3 orang");
        sari.keyboard().press("n");
        assertThat(sari.locator("h1")).containsText(ticket.number());
        hears(ANI, "Petugas Sari Dewi membaca pertanyaan Anda");
        topicShows("Diambil oleh Sari Dewi");
        assertThat(telegram.said(ANI)).anyMatch(text -> text.contains("sedang ditangani petugas Sari Dewi"));
        sari.fill("#balasan", FROM_SARI);
        sari.keyboard().press("Control+Enter");
        hears(ANI, FROM_SARI);
        topicShows("Sari Dewi lewat meja web:\n" + FROM_SARI);
        assertThat(sari.locator(".message.officer .fate")).containsText("terkirim", SOON);
    }

    @Test
    @Order(4)
    void what_ani_writes_stands_on_the_page_and_in_the_topic_and_the_bot_keeps_silent() {
        int said = telegram.said(ANI).size();
        telegram.people().says(ANI, "Berapa biaya paspor? Dan akta saya sobek");
        assertThat(sari.locator(".message.applicant .words").last()).containsText("akta saya sobek", SOON);
        topicShows("akta saya sobek");
        assertThat(telegram.said(ANI)).hasSize(said);
    }

    @Test
    @Order(5)
    void sari_passes_it_to_budi_with_a_reason_that_only_officers_read() {
        budi.navigate("/petugas/tiket/" + ticket.number());
        assertThat(budi.locator("#balasan")).hasCount(0);
        sari.reload();
        sari.click("#tindakan-alih summary");
        sari.selectOption("#kepada", new SelectOption().setLabel("Budi"));
        sari.fill("#alasan-alih", "Budi bertugas di loket akta");
        sari.click("#alih button");
        assertThat(sari.locator("#pesan")).containsText("Tiket dialihkan");
        hears(ANI, "Petugas Budi melanjutkan pertanyaan Anda");
        topicShows("Budi bertugas di loket akta");
        assertThat(budi.locator("#keadaan")).containsText("Ditangani Budi", SOON);
        assertThat(telegram.said(ANI)).noneMatch(text -> text.contains("loket akta"));
        sari.navigate("/petugas/tiket/" + ticket.number());
        assertThat(sari.locator("#balasan")).hasCount(0);
    }

    @Test
    @Order(6)
    void budi_answers_in_the_topic_and_closes_there_while_the_web_follows() {
        telegram.people().saysIn(GROUP, thread, BUDIS_TELEGRAM, "// saya cek dulu aktanya");
        telegram.people().saysIn(GROUP, thread, BUDIS_TELEGRAM, FROM_BUDI);
        hears(ANI, FROM_BUDI);
        assertThat(sari.locator(".message.officer .words").last()).hasText(FROM_BUDI,
                new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertThat(sari.locator(".message.note .words").last()).hasText("saya cek dulu aktanya");
        assertThat(sari.locator(".message.officer .who").last()).containsText("Budi");
        telegram.people().saysIn(GROUP, thread, BUDIS_TELEGRAM, "/selesai terjawab bahan");
        hears(ANI, "Apakah terbantu?");
        assertThat(sari.locator("#keadaan")).containsText("Selesai: terjawab", SOON);
        soon().until(() -> telegram.topics(GROUP).get(thread).endsWith("(closed)"));
    }

    @Test
    @Order(7)
    void ani_says_that_it_helped_and_got_every_answer_once_and_in_order() {
        Line closing = telegram.chat(ANI).stream().filter(line -> line.text().contains("Apakah terbantu?")).findFirst()
                .orElseThrow();
        telegram.people().presses(ANI, closing.id(), closing.data("Ya, terbantu"));
        telegram.people().presses(ANI, closing.id(), closing.data("Ya, terbantu"));
        hears(ANI, "Terima kasih atas kabarnya");
        assertThat(sari.locator("#percakapan li").last()).containsText("Pemohon merasa terbantu", SOON);
        List<String> said = telegram.said(ANI);
        int joined = said.indexOf("Petugas Sari Dewi membaca pertanyaan Anda dan akan menjawab di sini.");
        assertThat(said.subList(joined + 1, said.size())).containsExactly(FROM_SARI,
                "Petugas Budi melanjutkan pertanyaan Anda.", FROM_BUDI,
                "Tiket " + ticket.number() + " selesai. Terima kasih atas kabarnya.");
        assertThat(said).noneMatch(text -> text.contains("saya cek dulu"));
        assertThat(running.part(History.class).of(ticket.number())).as("pressed twice, told once")
                .filteredOn(line -> line.text().equals("desk.history.helped")).hasSize(1);
    }

    @Test
    @Order(8)
    void a_jump_out_of_order_needs_a_reason_and_is_counted_before_the_public() {
        Ticket urgent = of(EKA).orElseThrow();
        sari.navigate("/petugas/tiket/" + urgent.number());
        assertThat(sari.locator("#petunjuk-ambil")).containsText("Ada yang menunggu lebih lama");
        sari.fill("#alasan-ambil", "berangkat besok pagi");
        sari.click("#ambil-ini button");
        assertThat(sari.locator("#keadaan")).containsText("Ditangani Sari Dewi");
        Page visitor = running.page(390, 844, true);
        visitor.navigate("/antrean");
        assertThat(visitor.locator("main tr", new Page.LocatorOptions().setHasText("Diambil di luar urutan"))
                .locator("td").first()).hasText("1");
        assertThat(visitor.locator("main .lead")).containsText("1 orang menunggu petugas");
        assertThat(visitor.locator("main")).not().containsText("berangkat besok");
    }

    @Test
    @Order(9)
    void the_supervisor_finds_it_on_the_board_and_the_admin_in_an_unbroken_audit_log() {
        Page ratna = running.page(1280, 800, true);
        running.enter(ratna, Invite.supervisor(running.part(JdbcClient.class)), "ratna", "Ratna");
        ratna.navigate("/petugas/papan");
        assertThat(ratna.locator("section[aria-labelledby=arus]")).containsText("1 selesai");
        assertThat(ratna.locator("section[aria-labelledby=petugas]")).containsText("Budi");
        assertThat(ratna.locator("section[aria-labelledby=terbantu]")).containsText("100 %");
        assertThat(ratna.locator("section[aria-labelledby=dahulu]")).containsText("berangkat besok pagi");
        sari.navigate("/petugas/audit?pada=" + ticket.number());
        assertThat(sari.locator(".audit tbody tr td:nth-child(4)", new Page.LocatorOptions().setHasText("transfer")))
                .containsText("Meneruskan tiket");
        assertThat(sari.locator(".audit tbody tr code").allInnerTexts().reversed()).containsExactly("ticket.take",
                "ticket.reply", "ticket.transfer", "ticket.note", "ticket.reply", "ticket.close");
        sari.click("text=Periksa sekarang");
        assertThat(sari.locator(".audit .done")).containsText("Utuh: ");
    }
}
