package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.desk.Ticket.State;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static id.tanyapaspor.bot.desk.House.chat;
import static org.assertj.core.api.Assertions.assertThat;

class DeskTest {

    @DatabaseTest
    void an_applicant_gets_a_receipt_with_number_and_place(TestDatabase database) {
        var house = new House(database);
        house.onDuty(SARI);
        house.asks(1);
        Ticket second = house.asks(2);
        assertThat(second.number()).matches("T-[" + TicketNumber.ALPHABET + "]{4}");
        assertThat(house.saidTo(second)).singleElement().asString().contains(second.number(), "nomor 2",
                "belum bisa saya perkirakan");
        assertThat(house.asks(2).number()).as("one open ticket a chat").isEqualTo(second.number());
        assertThat(house.saidTo(second)).hasSize(1);
    }

    @DatabaseTest
    void a_question_is_answered_closed_and_rated(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        assertThat(house.lanes.ownership(chat(1)).ticket()).contains(ticket.number());
        assertThat(
                house.in(() -> house.counter.reply(ticket.number(), SARI, words("Biayanya <b> & lain"), house.now())))
                .isTrue();
        assertThat(house.reread(ticket).state()).isEqualTo(State.WAITING_APPLICANT);
        house.writes(ticket, "11", "Terima kasih");
        assertThat(house.reread(ticket).state()).isEqualTo(State.ACTIVE);
        house.run(() -> house.counter.close(ticket.number(), SARI, Outcome.ANSWERED, house.now()));
        assertThat(house.lanes.ownership(chat(1)).ticket()).isEmpty();
        house.run(() -> house.desk.rated(ticket, true, house.now()));
        house.run(() -> house.desk.rated(ticket, false, house.now()));

        assertThat(house.saidTo(ticket)).satisfiesExactly(receipt -> assertThat(receipt).contains("nomor 1"),
                joined -> assertThat(joined).contains("Petugas <b>Sari</b>"),
                edit -> assertThat(edit).startsWith("edit ").contains("sedang ditangani"),
                reply -> assertThat(reply).isEqualTo("Biayanya &lt;b&gt; &amp; lain"),
                closing -> assertThat(closing).contains("Apakah terbantu?"),
                done -> assertThat(done).startsWith("edit ").contains("sudah selesai"),
                thanks -> assertThat(thanks).startsWith("edit ").contains("Terima kasih"));
        assertThat(house.reread(ticket).ending().orElseThrow().helped()).contains(true);
        assertThat(house.audited()).containsExactly("ticket.take", "ticket.reply", "ticket.close");
    }

    @DatabaseTest
    void nobody_answers_or_closes_what_nobody_holds(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        assertThat(house.in(() -> house.counter.reply(ticket.number(), SARI, words("Halo"), house.now()))).isFalse();
        assertThat(house.in(() -> house.counter.close(ticket.number(), SARI, Outcome.ANSWERED, house.now()))).isFalse();
        assertThat(house.saidTo(ticket)).hasSize(1);
    }

    @DatabaseTest
    void taking_another_than_the_oldest_needs_a_reason_and_leaves_a_trace(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        Ticket second = house.asks(2);
        assertThat(house.in(() -> house.counter.take(second.number(), SARI, " ", house.now())))
                .isEqualTo(new Taking.NeedsReason(first.number()));
        assertThat(house.in(() -> house.counter.take(second.number(), SARI, "kenal kasusnya", house.now())))
                .isInstanceOf(Taking.Took.class);
        assertThat(house.in(() -> house.counter.take(second.number(), BUDI, "juga", house.now())))
                .isEqualTo(new Taking.Gone(Optional.of(SARI)));
        assertThat(house.in(() -> house.counter.take(first.number(), BUDI, "", house.now())))
                .isInstanceOf(Taking.Took.class);
        assertThat(house.audited()).containsExactly("ticket.overtake", "ticket.take");
    }

    @DatabaseTest
    void a_ticket_that_is_given_back_stands_where_it_stood(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        house.clock.pass(Duration.ofSeconds(1));
        Ticket second = house.asks(2);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.run(() -> house.counter.giveBack(first.number(), SARI, SARI, house.now()));
        assertThat(house.queue.waiting(10)).containsExactly(first.number(), second.number());
        assertThat(house.lanes.ownership(chat(1)).ticket()).isEmpty();
    }

    @DatabaseTest
    void an_officer_who_falls_silent_loses_the_ticket_to_its_old_place(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        house.clock.pass(Duration.ofSeconds(1));
        Ticket second = house.asks(2);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.pass(Duration.ofMinutes(29));
        assertThat(house.reread(first).state()).isEqualTo(State.ACTIVE);
        house.pass(Duration.ofMinutes(1));
        assertThat(house.queue.waiting(10)).containsExactly(first.number(), second.number());
        assertThat(house.lanes.ownership(chat(1)).ticket()).as("the bot may speak again").isEmpty();
        assertThat(house.saidTo(first)).anyMatch(said -> said.contains("kembali ke tempatnya semula"));
        assertThat(house.audited()).containsExactly("ticket.take", "ticket.return");
    }

    @DatabaseTest
    void a_lunch_break_is_not_silence(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.clock.pass(Duration.ofMinutes(80)); // 11.20; the desk closes at 11.30 and opens at 13.00
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.pass(Duration.ofMinutes(110));
        assertThat(house.reread(ticket).state()).isEqualTo(State.ACTIVE);
        house.pass(Duration.ofMinutes(11));
        assertThat(house.reread(ticket).state()).isEqualTo(State.WAITING);
    }

    @DatabaseTest
    void an_officer_who_answered_is_not_silent_but_the_applicant_is_waited_for(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.run(() -> house.counter.reply(ticket.number(), SARI, words("Sudah dicoba?"), house.now()));
        house.pass(Duration.ofHours(71));
        assertThat(house.reread(ticket).state()).isEqualTo(State.WAITING_APPLICANT);
        house.pass(Duration.ofHours(1));
        assertThat(house.reread(ticket).ending().orElseThrow().outcome()).isEqualTo(Outcome.NO_REPLY);
    }

    @DatabaseTest
    void the_receipt_follows_the_place_in_the_queue(TestDatabase database) {
        var house = new House(database);
        house.asks(1);
        Ticket second = house.asks(2);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.pass(Duration.ofSeconds(9));
        assertThat(house.saidTo(second)).hasSize(1);
        house.pass(Duration.ofSeconds(1));
        assertThat(house.saidTo(second)).hasSize(2).last().asString().startsWith("edit ").contains("nomor 1");
        house.pass(Duration.ofSeconds(10));
        assertThat(house.saidTo(second)).as("nothing new, nothing said").hasSize(2);
    }

    @DatabaseTest
    void outside_opening_hours_the_receipt_says_when_officers_are_back(TestDatabase database) {
        var house = new House(database);
        house.clock.pass(Duration.ofMinutes(100)); // Friday 11.40
        assertThat(house.saidTo(house.asks(1))).singleElement().asString().contains("hari ini pukul 13.00 WIB");
        house.clock.pass(Duration.ofHours(10));
        assertThat(house.saidTo(house.asks(2))).singleElement().asString().contains("Senin pukul 08.00 WIB");
        Ticket english = house.in(() -> house.desk.open(chat(3),
                new Handover("How?", "not_sure", List.of(), List.of(), "en-GB"), Ticket.Route.OPEN, house.now()));
        assertThat(house.saidTo(english)).singleElement().asString().contains("Monday at 08.00 WIB");
    }

    @DatabaseTest
    void a_closed_ticket_may_be_taken_up_again_for_three_days_at_the_head_of_its_lane(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        house.clock.pass(Duration.ofSeconds(1));
        Ticket second = house.asks(2);
        house.run(() -> house.counter.takeNext(SARI, house.now()));
        house.run(() -> house.counter.close(first.number(), SARI, Outcome.ANSWERED, house.now()));
        assertThat(house.desk.reopenable(chat(1), house.now().plus(Duration.ofDays(3)))).isPresent();
        assertThat(house.desk.reopenable(chat(1), house.now().plus(Duration.ofDays(3)).plusMillis(1))).isEmpty();
        Ticket older = house.asks(3);
        house.run(() -> house.shifts.end(SARI, SARI, house.now()));
        Ticket again = house.in(() -> house.desk.reopen(house.reread(first), house.now()));
        assertThat(again.state()).as("its officer has gone home").isEqualTo(State.WAITING);
        assertThat(house.queue.waiting(10)).containsExactly(first.number(), second.number(), older.number());
        assertThat(house.desk.reopenable(chat(1), house.now())).isEmpty();
    }

    @DatabaseTest
    void an_applicant_may_cancel_and_pressing_again_does_nothing(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.run(() -> house.desk.cancel(ticket, house.now()));
        house.run(() -> house.desk.cancel(ticket, house.now()));
        assertThat(house.desk.openTicket(chat(1))).isEmpty();
        assertThat(house.saidTo(ticket)).filteredOn(said -> said.contains("dibatalkan")).hasSize(1);
        assertThat(house.queue.length()).isZero();
    }

    @DatabaseTest
    void priority_goes_first_and_says_why(TestDatabase database) {
        var house = new House(database);
        Ticket first = house.asks(1);
        Ticket second = house.asks(2);
        assertThat(house.in(() -> house.counter.move(second.number(), SARI,
                Optional.of(Ticket.PriorityReason.MEDICAL), "", house.now()))).as("without a word why").isFalse();
        assertThat(house.in(() -> house.counter.move(second.number(), SARI,
                Optional.of(Ticket.PriorityReason.MEDICAL), "surat rumah sakit", house.now()))).isTrue();
        assertThat(house.queue.waiting(10)).containsExactly(second.number(), first.number());
        assertThat(house.desk.standing(house.reread(first), house.now()).place()).isEqualTo(2);
        assertThat(house.audited()).containsExactly("ticket.lane");
    }

    @DatabaseTest
    void the_history_holds_all_that_was_said_with_files_and_edits(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.writes(ticket, "5", "salah ketik\0");
        var file = new Event.Attachment(Event.Attachment.Type.PHOTO, "file-1", "");
        house.run(() -> house.desk.applicantDid(ticket,
                new Event.Attached(house.now(), "6", file, "ini fotonya", Optional.empty()), house.now()));
        house.run(
                () -> house.desk.applicantDid(ticket, new Event.Edited(house.now(), "5", "benar ketik"), house.now()));
        house.run(() -> house.desk.botSaid(ticket, "Petugas akan menjawab.", house.now()));
        List<History.Line> lines = house.history.of(ticket.number());
        assertThat(lines).extracting(History.Line::text).containsExactly("Pertanyaan 1", "desk.history.open",
                "salah ketik", "ini fotonya", "benar ketik", "Petugas akan menjawab.");
        assertThat(lines.get(3).attachment()).contains(file);
        assertThat(lines.get(4).corrects()).contains(lines.get(2).id());
    }

    private static Reply words(String text) {
        return new Reply.Words(text, Optional.empty());
    }
}
