package id.tanyapaspor.bot.desk;

import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.desk.Officer.Duty;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static org.assertj.core.api.Assertions.assertThat;

class GroupShiftsTest {

    private static final Actor TONO = new Actor("telegram:7", "Tono");

    @DatabaseTest
    void members_come_pause_and_go_by_a_command_anywhere(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        house.inGroup(Optional.empty(), "1", "/bertugas");
        assertThat(duty(house)).isEqualTo(Duty.ON);
        house.inGroup(Optional.of(ticket.number()), "2", "/ambil");
        house.inGroup(Optional.of(ticket.number()), "3", "/istirahat");
        assertThat(duty(house)).isEqualTo(Duty.PAUSE);
        assertThat(house.reread(ticket).isHeldBy(TONO)).isTrue();
        house.inGroup(Optional.empty(), "4", "/pulang");
        assertThat(duty(house)).isEqualTo(Duty.OFF);
        assertThat(house.queue.waiting(9)).containsExactly(ticket.number());
        assertThat(house.said(ToGroup.GENERAL)).satisfiesExactly(on -> assertThat(on).contains("Tono bertugas"),
                pause -> assertThat(pause).contains("beristirahat"), off -> assertThat(off).endsWith("antrean: 1."));
    }

    @DatabaseTest
    void a_ticket_is_passed_to_a_colleague_with_a_reason(TestDatabase database) {
        var house = new House(database);
        house.onDuty(BUDI);
        Ticket ticket = taken(house);
        writes(house, ticket, "/alihkan Budi");
        assertThat(house.saidInTopic(ticket)).last().asString().contains("kepada siapa dan mengapa");
        writes(house, ticket, "/alihkan budi ahli paspor anak");
        assertThat(house.reread(ticket).isHeldBy(BUDI)).isTrue();
        assertThat(house.saidInTopic(ticket)).last().asString().contains("Tono meneruskan tiket ini kepada Budi: ahli");
        writes(house, ticket, "/alihkan budi lagi");
        assertThat(house.saidInTopic(ticket)).last().asString().contains("tidak sedang Anda pegang");
    }

    @DatabaseTest
    void not_to_somebody_who_is_absent_nor_to_nobody(TestDatabase database) {
        var house = new House(database);
        house.onDuty(BUDI);
        house.run(() -> house.shifts.end(BUDI, BUDI, house.now()));
        Ticket ticket = taken(house);
        writes(house, ticket, "/alihkan Budi ahli anak");
        assertThat(house.saidInTopic(ticket)).last().asString().contains("Budi sedang tidak bertugas");
        writes(house, ticket, "/alihkan Wati ahli anak");
        assertThat(house.saidInTopic(ticket)).last().asString().contains("kepada siapa dan mengapa");
        assertThat(house.reread(ticket).isHeldBy(TONO)).isTrue();
    }

    @DatabaseTest
    void to_an_office_by_its_town_or_to_all(TestDatabase database) {
        var house = new House(database);
        house.onDuty(BUDI, new Remit(List.of("Kantor Imigrasi Kupang"), List.of(), 9));
        Ticket ticket = taken(house);
        writes(house, ticket, "/alihkan kupang: berkasnya di sana");
        Ticket.Route route = house.reread(ticket).route();
        assertThat(route.office()).contains("Kantor Imigrasi Kupang");
        assertThat(route.pooled()).isFalse();
        house.run(() -> house.counter.takeNext(BUDI, house.now()));
        house.run(() -> house.passings.toOffice(ticket.number(), BUDI, Optional.empty(), "siapa saja", house.now()));
        assertThat(house.reread(ticket).route().pooled()).isTrue();
    }

    @DatabaseTest
    void where_accounts_must_be_linked_others_are_told_and_nothing_is_sent(TestDatabase database) {
        var house = new House(database, "-100", true);
        Ticket ticket = house.asks(1);
        writes(house, ticket, "Biayanya sekian");
        assertThat(house.saidInTopic(ticket)).last().asString().contains("/kaitkan");
        assertThat(house.saidTo(ticket)).hasSize(1);
        house.inGroup(Optional.empty(), "3", "selamat pagi");
        assertThat(house.said(ToGroup.GENERAL)).isEmpty();
        house.inGroup(Optional.empty(), "4", "/ambil");
        assertThat(house.said(ToGroup.GENERAL)).singleElement().asString().contains("/kaitkan");
        house.sql.sql("""
                insert into staff_account (id, login, name, password, roles, telegram, created_at)
                values ('sari', 'sari', 'Sari', '-', 'OFFICER', '8', 0)""").update();
        house.inGroup(new Event.Officer("8", "S"), Optional.of(ticket.number()),
                new Event.Said(house.now(), "9", "Biayanya sekian", Optional.empty()));
        assertThat(house.saidTo(ticket)).last().asString().isEqualTo("Biayanya sekian");
        assertThat(house.reread(ticket).isHeldBy(House.SARI)).isTrue();
    }

    @DatabaseTest
    void a_ticket_is_closed_as_worth_an_entry(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = taken(house);
        writes(house, ticket, "Bawa KTP.");
        writes(house, ticket, "/selesai dirujuk bahan");
        assertThat(house.reread(ticket).ending().orElseThrow().outcome()).isEqualTo(Ticket.Outcome.REFERRED);
        assertThat(house.lessons.of(Lessons.State.OPEN, 9)).singleElement()
                .satisfies(lesson -> assertThat(lesson.kind()).isEqualTo(Lessons.Kind.DRAFT));
    }

    private static Ticket taken(House house) {
        Ticket ticket = house.asks(1);
        writes(house, ticket, "/ambil");
        return ticket;
    }

    private static void writes(House house, Ticket ticket, String text) {
        house.inGroup(Optional.of(ticket.number()), text, text);
    }

    private static Duty duty(House house) {
        return house.officers.find(TONO.id()).orElseThrow().duty();
    }
}
