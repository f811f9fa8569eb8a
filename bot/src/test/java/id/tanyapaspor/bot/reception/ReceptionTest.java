package id.tanyapaspor.bot.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.assertArg;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.bulletin.TestBulletin;
import id.tanyapaspor.bot.conversation.Pace;
import id.tanyapaspor.bot.conversation.Sample;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.AtDesk;
import id.tanyapaspor.bot.delivery.Event.Pressed;
import id.tanyapaspor.bot.delivery.Event.Said;
import id.tanyapaspor.bot.delivery.Handler.Received;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Inbox;
import id.tanyapaspor.bot.delivery.Lanes;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.desk.Desk;
import id.tanyapaspor.bot.desk.Handover;
import id.tanyapaspor.bot.desk.Standing;
import id.tanyapaspor.bot.desk.Ticket;
import id.tanyapaspor.bot.recall.Answered;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Linking;
import id.tanyapaspor.knowledge.KnowledgeBase;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.InOrder;

/** The way from events to rows, on both databases; the desk is a stand-in, its own tests prove it. */
class ReceptionTest {

    private static final ChatId CHAT = new ChatId("telegram", "4711");
    private static final String UNKNOWN = "apakah paspor bisa dicetak di rumah?";

    private final TestClock clock = new TestClock();
    private final Desk desk = mock(Desk.class);
    private final Releases releases = mock(Releases.class);
    private final Linking linking = mock(Linking.class);
    private final TestDatabase database;
    private final Lanes lanes;
    private TestBulletin room;
    private Reception reception;
    private int messages;

    ReceptionTest(TestDatabase database) {
        this.database = database;
        lanes = new Lanes(database.sql());
    }

    @BeforeEach
    void open() {
        KnowledgeBase knowledge = Sample.knowledge();
        when(releases.answerable()).thenReturn(knowledge);
        when(releases.answerer()).thenReturn(Sample.answerer(knowledge));
        when(releases.name()).thenReturn("1-abcdef01");
        when(releases.number()).thenReturn(1L);
        when(desk.newcomer(any())).thenReturn(new Standing(1, Optional.empty(), Optional.empty(), false));
        Handovers handovers = new Handovers(desk, lanes);
        room = new TestBulletin(database, clock, knowledge);
        var announcements = new Announcements(room.noticeboard, room.readers, room.phrasing);
        Deeds deeds = new Deeds(new Outbox(database.sql(), clock),
                new Inbox(database.named(), database.transaction(), clock), lanes, handovers,
                new Questions(database.sql(), releases), room.readers, new Answered(database.sql(), releases));
        Pace pace = new Pace(Duration.ofSeconds(3), Duration.ofMinutes(5), Duration.ofHours(1));
        OfficerDeeds officers = new OfficerDeeds(handovers, linking, new Outbox(database.sql(), clock));
        reception = new Reception(lanes, new Sight(releases, handovers, announcements), officers, deeds, clock, pace);
    }

    @DatabaseTest
    void a_question_becomes_an_answer_in_the_outbox_and_a_state() {
        happens(said("berapa biaya paspor?"));
        Map<String, Object> row = rows().getFirst();
        assertThat(row.get("chat")).isEqualTo("telegram:4711");
        assertThat(row.get("key").toString()).endsWith(":1");
        assertThat(((Number) row.get("speaker")).longValue()).isZero();
        assertThat(row.get("message").toString()).contains("Rp650.000");
        assertThat(lanes.state(CHAT)).hasValueSatisfying(state -> assertThat(state).contains("biaya-paspor"));
    }

    @DatabaseTest
    void the_talk_goes_on_where_it_was_left() {
        happens(said(UNKNOWN));
        happens(said("ya"));
        verify(desk).open(eq(CHAT), assertArg((Handover handover) -> {
            assertThat(handover.questionMasked()).isEqualTo(UNKNOWN);
            assertThat(handover.reason()).isEqualTo("not_sure");
            assertThat(handover.language()).isEqualTo("id");
        }), any(), eq(clock.instant()));
    }

    @DatabaseTest
    void the_same_update_handled_again_writes_no_second_row() {
        Received received = new Received("u1", said("berapa biaya paspor?"));
        handles(received);
        handles(received);
        assertThat(rows()).hasSize(1);
    }

    @DatabaseTest
    void a_beginning_sets_a_timer_that_brings_the_chat_back() {
        happens(said("kak"));
        assertThat(rows()).isEmpty();
        Map<String, Object> timer = database.sql().sql("select lane, timer, due_at from inbox").query().singleRow();
        assertThat(timer.get("timer")).isEqualTo("pause");
        assertThat(((Number) timer.get("due_at")).longValue()).isEqualTo(clock.millis() + 3_000);
        happens(new Event.Due(clock.instant(), "pause"));
        assertThat(rows()).hasSize(1);
    }

    @DatabaseTest
    void a_follow_on_edits_the_answer_that_it_belongs_to() {
        happens(said("berapa biaya paspor?"));
        clock.pass(Duration.ofSeconds(1));
        happens(said("untuk anak"));
        List<Map<String, Object>> rows = rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().get("edits")).isEqualTo(rows.getFirst().get("id"));
    }

    @DatabaseTest
    void a_question_is_kept_masked_without_its_chat_and_with_what_became_of_it() {
        happens(said("nik 3578011203900001 biaya paspor berapa?"));
        happens(pressed("ok:biaya-paspor"));
        Map<String, Object> row = database.sql().sql("select * from question").query().singleRow();
        assertThat(row).containsEntry("text", "nik [NIK] biaya paspor berapa?").containsEntry("channel", "telegram")
                .containsEntry("outcome", "direct").containsEntry("entry", "biaya-paspor")
                .containsEntry("release", "1-abcdef01").containsEntry("verdict", "helped");
        assertThat(row.toString()).doesNotContain("4711").doesNotContain("3578011203900001");
    }

    @DatabaseTest
    void which_chat_was_shown_which_answer_is_kept_with_the_release_and_the_language() {
        happens(said("berapa biaya paspor?"));
        happens(pressed("e:paspor-hilang"));
        assertThat(database.sql().sql("select chat, entry, language, release from answered order by id").query()
                .listOfRows()).extracting(row -> row.values().toString()).containsExactly(
                        "[telegram:4711, biaya-paspor, id, 1]", "[telegram:4711, paspor-hilang, id, 1]");
    }

    @DatabaseTest
    void of_content_that_has_no_versions_nobody_is_kept() {
        when(releases.number()).thenReturn(0L);
        happens(said("berapa biaya paspor?"));
        assertThat(rows()).hasSize(1);
        assertThat(database.sql().sql("select count(*) from answered").query(Long.class).single()).isZero();
    }

    @DatabaseTest
    void a_question_that_goes_to_an_officer_says_so() {
        happens(said(UNKNOWN));
        assertThat(handed()).isZero();
        happens(said("ya"));
        assertThat(handed()).isOne();
    }

    private int handed() {
        return database.sql().sql("select handed from question").query(Integer.class).single();
    }

    @DatabaseTest
    void what_an_officer_does_goes_to_the_desk_in_its_place_among_the_applicants_messages() {
        Ticket ticket = openTicket(CHAT);
        Said before = said("berkas saya sudah lengkap?");
        AtDesk officer = new AtDesk(clock.instant(), new Event.Officer("9", "Sari"), Optional.of(ticket.number()),
                said("/ambil"));
        Said after = said("terima kasih kak");
        handles(received(before), received(officer), received(after));
        InOrder order = inOrder(desk);
        order.verify(desk).applicantDid(ticket, before, clock.instant());
        order.verify(desk).officerDid(officer, clock.instant());
        order.verify(desk).applicantDid(ticket, after, clock.instant());
    }

    @DatabaseTest
    void while_an_officer_owns_the_chat_nothing_is_said() {
        Ticket ticket = openTicket(CHAT);
        lanes.handTo(CHAT, Optional.of(ticket.number()));
        happens(said("berapa biaya paspor?"));
        assertThat(rows()).isEmpty();
        verify(desk).applicantDid(eq(ticket), any(Said.class), any());
    }

    @DatabaseTest
    void what_is_said_carries_the_ownership_under_which_it_was_written() {
        Ticket ticket = openTicket(CHAT);
        long version = lanes.handTo(CHAT, Optional.of(ticket.number())).version();
        happens(said("/tiket"));
        assertThat(((Number) rows().getFirst().get("speaker")).longValue()).isEqualTo(version);
    }

    @DatabaseTest
    void what_the_bot_says_while_a_ticket_waits_is_in_its_history() {
        Ticket ticket = openTicket(CHAT);
        happens(said("berapa biaya paspor?"));
        verify(desk).botSaid(eq(ticket), assertArg((String html) -> assertThat(html).contains("Rp650.000")), any());
    }

    @DatabaseTest
    void nobody_rates_the_ticket_of_somebody_else() {
        Ticket others = ticket(new ChatId("telegram", "1"));
        when(desk.ticket("T-4K7P")).thenReturn(Optional.of(others));
        happens(pressed("rate:T-4K7P:1"));
        verify(desk, never()).rated(any(), eq(true), any());
        Ticket own = ticket(CHAT);
        when(desk.ticket("T-4K7P")).thenReturn(Optional.of(own));
        happens(pressed("rate:T-4K7P:1"));
        verify(desk).rated(own, true, clock.instant());
    }

    @DatabaseTest
    void an_unreadable_state_begins_anew() {
        lanes.saveState(CHAT, "{\"version\": 7}");
        happens(said("berapa biaya paspor?"));
        assertThat(rows()).hasSize(1);
    }

    @DatabaseTest
    void the_officers_lane_is_the_desks_alone() {
        ChatId general = new ChatId("forum", "general");
        AtDesk officer = new AtDesk(clock.instant(), new Event.Officer("9", "Sari"), Optional.empty(), said("/ambil"));
        database.transaction().executeWithoutResult(_ -> reception.handle(general, List.of(received(officer))));
        verify(desk).officerDid(officer, clock.instant());
        verifyNoMoreInteractions(desk);
        assertThat(lanes.state(general)).isEmpty();
    }

    @DatabaseTest
    void a_link_command_goes_past_the_conversation_and_past_an_open_ticket() {
        Ticket ticket = openTicket(CHAT);
        long version = lanes.handTo(CHAT, Optional.of(ticket.number())).version();
        when(linking.isMeant("/kaitkan ABCDE-FGHJK")).thenReturn(true);
        when(linking.link("4711", "/kaitkan ABCDE-FGHJK", Locale.of("id"))).thenReturn("Terhubung.");
        handles(received(said("/kaitkan ABCDE-FGHJK")),
                received(new Event.Edited(clock.instant(), "m1", "/kaitkan ABCDE-FGHJK")));
        assertThat(rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("message").toString()).contains("Terhubung.");
            assertThat(row.get("speaker")).as("said whoever owns the chat, of version %s", version).isNull();
        });
        verify(desk, never()).applicantDid(any(), any(), any());
        assertThat(lanes.state(CHAT)).isEmpty();
    }

    @DatabaseTest
    void on_the_web_page_a_link_command_is_a_command_like_any_other() {
        when(linking.isMeant(any())).thenReturn(true);
        ChatId visitor = new ChatId("web", "v1");
        database.transaction()
                .executeWithoutResult(_ -> reception.handle(visitor, List.of(received(said("/kaitkan ABCDE-FGHJK")))));
        verify(linking, never()).link(any(), any(), any());
        assertThat(lanes.state(visitor)).isPresent();
    }

    @DatabaseTest
    void letters_that_no_database_takes_do_no_harm() {
        happens(said("biaya\u0000 paspor \uD800 berapa?"));
        assertThat(rows()).hasSize(1);
        assertThat(database.sql().sql("select text from question").query(String.class).single())
                .isEqualTo("biaya paspor berapa?");
    }

    private Ticket openTicket(ChatId chat) {
        Ticket ticket = ticket(chat);
        when(desk.openTicket(chat)).thenReturn(Optional.of(ticket));
        when(desk.standing(any(), any())).thenReturn(new Standing(1, Optional.empty(), Optional.empty(), false));
        return ticket;
    }

    private Ticket ticket(ChatId chat) {
        return new Ticket("T-4K7P", chat, Ticket.State.WAITING,
                new Ticket.Place(Ticket.Lane.ORDINARY, Optional.empty(), false, clock.instant(), "1"),
                Ticket.Route.OPEN,
                new Handover("?", "", List.of(), List.of(), "id"), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private Said said(String text) {
        return new Said(clock.instant(), "m" + ++messages, text, Optional.of("id"));
    }

    private Pressed pressed(String data) {
        return new Pressed(clock.instant(), "p", "m" + ++messages, data);
    }

    private static Received received(Event event) {
        return new Received(Ids.next(), event);
    }

    private void happens(Event... events) {
        handles(Stream.of(events).map(ReceptionTest::received).toArray(Received[]::new));
    }

    private void handles(Received... events) {
        database.transaction().executeWithoutResult(_ -> reception.handle(CHAT, List.of(events)));
    }

    private List<Map<String, Object>> rows() {
        return database.sql().sql("select * from outbox order by id").query().listOfRows();
    }
}
