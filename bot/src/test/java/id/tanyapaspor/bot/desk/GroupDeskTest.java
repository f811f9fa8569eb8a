package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.desk.Ticket.State;

import static org.assertj.core.api.Assertions.assertThat;

/** The officers' group, told from what an officer does there. */
class GroupDeskTest {

    @DatabaseTest
    void a_ticket_opens_with_one_card(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        assertThat(house.saidInTopic(ticket)).singleElement().asString().contains(ticket.number(), "Pertanyaan 1",
                "Biaya paspor (42 %)", "belum yakin");
    }

    @DatabaseTest
    void without_a_group_nothing_is_written_for_one(TestDatabase database) {
        var house = new House(database, "");
        Ticket ticket = house.asks(1);
        house.writes(ticket, "5", "halo");
        house.pass(Duration.ofSeconds(5));
        assertThat(house.sql.sql("select count(*) from outbox where channel = 'forum'").query(Integer.class).single())
                .isZero();
    }

    @DatabaseTest
    void ambil_in_general_takes_whoever_waits_longest(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        house.clock.pass(Duration.ofSeconds(1));
        house.asks(2);
        house.inGroup(Optional.empty(), "90", "/ambil@tanyapaspor_bot");
        assertThat(house.reread(first).holder().orElseThrow().officer()).isEqualTo(new Actor("telegram:7", "Tono"));
        assertThat(house.said(ToGroup.GENERAL)).singleElement().asString().contains(first.number(), "Tono");
        house.inGroup(Optional.empty(), "91", "/info");
        assertThat(house.said(ToGroup.GENERAL)).last().asString().contains("Menunggu: 1", "ditangani: 1");
        house.inGroup(Optional.empty(), "92", "selamat pagi semua");
        assertThat(house.said(ToGroup.GENERAL)).hasSize(2);
    }

    @DatabaseTest
    void ambil_in_a_topic_needs_a_reason_unless_its_turn_has_come(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        house.clock.pass(Duration.ofSeconds(1));
        Ticket second = house.asks(2);
        house.inGroup(Optional.of(second.number()), "90", "/ambil");
        assertThat(house.saidInTopic(second)).last().asString().contains("menunggu lebih lama", first.number());
        assertThat(house.reread(second).state()).isEqualTo(State.WAITING);
        house.inGroup(Optional.of(second.number()), "91", "/ambil berangkat besok");
        assertThat(house.reread(second).state()).isEqualTo(State.ACTIVE);
        house.inGroup(Optional.of(first.number()), press("take:" + first.number()));
        assertThat(house.reread(first).state()).isEqualTo(State.ACTIVE);
        assertThat(house.audited()).containsExactly("ticket.overtake", "ticket.take");
    }

    @DatabaseTest
    void words_go_to_the_applicant_and_notes_stay(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = taken(house);
        house.inGroup(Optional.of(ticket.number()), "90", "Silakan datang besok.");
        house.inGroup(Optional.of(ticket.number()), "91", "// cek dulu di SIMKIM");
        house.inGroup(Optional.of(ticket.number()), "92", "/apaini");
        var photo = new Event.Attachment(Event.Attachment.Type.PHOTO, "file-9", "");
        house.inGroup(Optional.of(ticket.number()),
                new Event.Attached(house.now(), "93", photo, "", Optional.empty()));
        house.inGroup(Optional.of(ticket.number()), new Event.Edited(house.now(), "90", "Silakan datang lusa."));
        house.inGroup(Optional.of(ticket.number()), new Event.Edited(house.now(), "91", "// sudah dicek"));
        assertThat(house.saidTo(ticket).subList(3, 6)).containsExactly("Silakan datang besok.", "copy 93",
                "edit Silakan datang lusa.");
        assertThat(house.saidTo(ticket)).hasSize(6).noneMatch(said -> said.contains("SIMKIM"));
        assertThat(house.saidInTopic(ticket)).last().asString().contains("/apaini tidak dikenal");
        assertThat(house.history.of(ticket.number())).filteredOn(line -> line.author() == History.Author.NOTE)
                .singleElement().extracting(History.Line::text).isEqualTo("cek dulu di SIMKIM");
    }

    @DatabaseTest
    void quick_lines_of_an_applicant_are_joined_around_files(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = taken(house);
        int before = house.saidInTopic(ticket).size();
        house.writes(ticket, "5", "kak");
        house.clock.pass(Duration.ofSeconds(1));
        house.writes(ticket, "6", "mau <tanya>");
        var photo = new Event.Attachment(Event.Attachment.Type.PHOTO, "file-1", "");
        house.run(() -> house.desk.applicantDid(ticket,
                new Event.Attached(house.now(), "7", photo, "", Optional.empty()), house.now()));
        house.writes(ticket, "8", "itu fotonya");
        assertThat(house.saidInTopic(ticket)).hasSize(before);
        house.pass(Duration.ofSeconds(1));
        assertThat(house.saidInTopic(ticket).subList(before, before + 3)).containsExactly(
                "<b>Pemohon:</b>\nkak\nmau &lt;tanya&gt;", "copy 7", "<b>Pemohon:</b>\nitu fotonya");
        house.pass(Duration.ofSeconds(5));
        assertThat(house.saidInTopic(ticket)).as("nothing is copied twice").hasSize(before + 3);
    }

    @DatabaseTest
    void an_applicants_edit_is_shown_as_one(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = taken(house);
        house.writes(ticket, "5", "besok");
        house.pass(Duration.ofSeconds(2));
        house.run(() -> house.desk.applicantDid(ticket, new Event.Edited(house.now(), "5", "lusa"), house.now()));
        house.pass(Duration.ofSeconds(2));
        assertThat(house.saidInTopic(ticket)).last().asString().contains("(diubah)", "lusa");
    }

    @DatabaseTest
    void selesai_closes_with_an_outcome_and_asks_whether_it_helped(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = taken(house);
        house.inGroup(Optional.of(ticket.number()), "90", "/selesai entahlah");
        assertThat(house.saidInTopic(ticket)).last().asString().contains("dirujuk");
        house.inGroup(Optional.of(ticket.number()), "91", "/selesai dirujuk");
        assertThat(house.reread(ticket).ending().orElseThrow().outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(house.saidTo(ticket)).anyMatch(said -> said.contains("Apakah terbantu?"));
        assertThat(house.saidInTopic(ticket)).last().asString().startsWith("close ");
    }

    @DatabaseTest
    void old_presses_do_nothing(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = taken(house);
        house.inGroup(Optional.of(ticket.number()), press("take:" + ticket.number()));
        house.inGroup(Optional.of(ticket.number()), press("close:" + ticket.number()));
        int said = house.saidTo(ticket).size();
        int topic = house.saidInTopic(ticket).size();
        house.inGroup(Optional.of(ticket.number()), press("take:" + ticket.number()));
        house.inGroup(Optional.of(ticket.number()), press("close:" + ticket.number()));
        house.inGroup(Optional.of(ticket.number()), press("close:T-XXXX"));
        house.inGroup(Optional.of(ticket.number()), press("whatever"));
        assertThat(house.saidTo(ticket)).hasSize(said);
        assertThat(house.saidInTopic(ticket)).hasSize(topic);
        assertThat(house.audited()).containsExactly("ticket.take", "ticket.close");
    }

    @DatabaseTest
    void words_for_a_ticket_whose_turn_it_is_take_it_and_are_sent(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.inGroup(Optional.of(ticket.number()), "90", "Halo, saya bantu.");
        assertThat(house.saidTo(ticket)).last().isEqualTo("Halo, saya bantu.");
    }

    @DatabaseTest
    void words_after_the_end_are_not_sent_and_the_officer_is_told(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = taken(house);
        house.inGroup(Optional.of(ticket.number()), "90", "/selesai");
        int said = house.saidTo(ticket).size();
        house.inGroup(Optional.of(ticket.number()), "91", "oh ya satu lagi");
        assertThat(house.saidTo(ticket)).hasSize(said);
        assertThat(house.saidInTopic(ticket)).last().asString().contains("Tidak terkirim");
    }

    private static Ticket taken(House house) {
        Ticket ticket = house.asks(1);
        house.inGroup(Optional.of(ticket.number()), "80", "/ambil");
        return house.reread(ticket);
    }

    private static Event press(String data) {
        return new Event.Pressed(Instant.EPOCH, "p", "m", data);
    }
}
