package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.mockito.Mockito;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Lanes;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.hours.TestHours;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Accounts;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Linking;
import id.tanyapaspor.knowledge.Office;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk put together by hand on a test's database, on a Friday at 10.00 in Jakarta. */
final class House {

    static final Actor SARI = new Actor("staff:sari", "Sari");
    static final Actor BUDI = new Actor("staff:budi", "Budi");

    final TestClock clock = new TestClock();
    final TestDatabase database;
    final JdbcClient sql;
    final DeskSettings settings;
    final Lanes lanes;
    final Tickets tickets;
    final Queue queue;
    final History history;
    final Counter counter;
    final Calendars calendars;
    final Officers officers;
    final Standings standings;
    final Shifts shifts;
    final Passings passings;
    final Lessons lessons;
    final Endings endings;
    final Desk desk;
    final DeskClock deskClock;
    final AuditLog audit;

    House(TestDatabase database) {
        this(database, "-100");
    }

    House(TestDatabase database, String group) {
        this(database, group, false);
    }

    House(TestDatabase database, String group, boolean linkedOnly) {
        this(database, settings(group, Duration.ofSeconds(10)), List.of(), linkedOnly);
    }

    House(TestDatabase database, DeskSettings settings, List<Office> offices) {
        this(database, settings, offices, false);
    }

    private House(TestDatabase database, DeskSettings settings, List<Office> offices, boolean linkedOnly) {
        this.database = database;
        this.sql = database.sql();
        this.settings = settings;
        calendars = TestHours.calendars(database, clock, offices);
        var outbox = new Outbox(sql, clock);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/desk", "messages/duty");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var words = new Wording(messages);
        var toGroup = new ToGroup(outbox, words, settings);
        var duty = new DutySettings(Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3), linkedOnly);
        var deadlines = new Deadlines(calendars, settings, duty);
        lanes = new Lanes(sql);
        audit = new AuditLog(sql, database.transaction().getTransactionManager());
        tickets = new Tickets(sql);
        queue = new Queue(sql);
        history = new History(sql, new DeskNews());
        officers = new Officers(sql);
        standings = new Standings(queue, new Pace(sql, calendars), officers, calendars);
        var receipts = new Receipts(sql, standings, calendars, outbox, words, settings);
        var talk = new Talk(history, new ToApplicant(outbox, words), toGroup, receipts);
        var staffing = new Staffing(officers, audit);
        counter = new Counter(queue, tickets, talk, lanes, staffing, deadlines);
        shifts = new Shifts(officers, staffing, queue, counter, deadlines);
        passings = new Passings(queue, tickets, counter, talk, deadlines, staffing);
        lessons = new Lessons(sql, history);
        endings = new Endings(counter, tickets, lessons);
        var inGroup = groupDesk(toGroup, duty);
        var intake = new Intake(sql, tickets, queue, officers, history, toGroup, deadlines);
        desk = new Desk(tickets, talk, counter, inGroup, standings, intake, shifts);
        var waiting = new Waiting(queue, tickets, intake, receipts, talk, deadlines);
        deskClock = new DeskClock(sql, database.transaction(), tickets, counter, waiting, shifts);
    }

    private GroupDesk groupDesk(ToGroup toGroup, DutySettings duty) {
        var releases = Mockito.mock(Releases.class, Mockito.RETURNS_DEEP_STUBS);
        Mockito.when(releases.knowledge().offices()).thenReturn(List.of(office("Kupang"), office("Tual")));
        var groupShifts = new GroupShifts(shifts, passings, new Colleagues(officers, releases), toGroup);
        var acts = new TopicActs(counter, endings, groupShifts, queue, toGroup);
        return new GroupDesk(tickets, new Members(new Accounts(sql), Mockito.mock(Linking.class), toGroup, duty),
                new GeneralTopic(counter, tickets, queue, toGroup, groupShifts),
                new TicketTopic(acts, counter, history, toGroup));
    }

    private static Office office(String town) {
        return new Office("Kantor Imigrasi " + town, "Kelas I", town, "", "", "", "", "", Optional.empty(), "", "");
    }

    static DeskSettings settings(String group, Duration receipts) {
        return new DeskSettings(group, Duration.ofHours(72), Duration.ofHours(72), receipts, Duration.ofSeconds(2));
    }

    Instant now() {
        return clock.instant();
    }

    <T> T in(Supplier<T> act) {
        return database.transaction().execute(status -> act.get());
    }

    void run(Runnable act) {
        database.transaction().executeWithoutResult(status -> act.run());
    }

    static ChatId chat(int person) {
        return new ChatId("telegram", String.valueOf(person));
    }

    Ticket asks(int person) {
        return asks(person, Ticket.Route.OPEN);
    }

    Ticket asks(int person, Ticket.Route route) {
        return in(() -> desk.open(chat(person), handover("Pertanyaan " + person), route, now()));
    }

    /** Puts an officer on duty whose load nobody reaches. */
    void onDuty(Actor officer) {
        onDuty(officer, new Remit(List.of(), List.of(), 1000));
    }

    void onDuty(Actor officer, Remit remit) {
        run(() -> {
            shifts.give(officer, remit, Actor.SYSTEM, now());
            shifts.begin(officer, now());
        });
    }

    static Handover handover(String question) {
        return new Handover(question, "not_sure", List.of("Biaya paspor (42 %)"),
                List.of(new Handover.Line("applicant", question)), "id");
    }

    void writes(Ticket ticket, String messageId, String text) {
        run(() -> desk.applicantDid(ticket, new Event.Said(now(), messageId, text, Optional.empty()), now()));
    }

    void inGroup(Optional<String> ticket, String messageId, String text) {
        inGroup(ticket, new Event.Said(now(), messageId, text, Optional.empty()));
    }

    void inGroup(Optional<String> ticket, Event event) {
        inGroup(new Event.Officer("7", "Tono"), ticket, event);
    }

    void inGroup(Event.Officer officer, Optional<String> ticket, Event event) {
        run(() -> desk.officerDid(new Event.AtDesk(now(), officer, ticket, event), now()));
    }

    void pass(Duration time) {
        clock.pass(time);
        deskClock.runOnce(now());
    }

    Ticket reread(Ticket ticket) {
        return tickets.find(ticket.number()).orElseThrow();
    }

    /** What was written for a chat, in order: the words, or the kind for what has none. */
    List<String> said(ChatId chat) {
        return sql.sql("select kind, message from outbox where chat = :chat order by id").param("chat", chat.toString())
                .query((row, n) -> spoken(row.getString(1), row.getString(2))).list();
    }

    List<String> saidTo(Ticket ticket) {
        return said(ticket.applicant());
    }

    List<String> saidInTopic(Ticket ticket) {
        return said(ToGroup.topic(ticket));
    }

    private static String spoken(String kind, String json) {
        JsonNode message = JsonMapper.shared().readTree(json);
        String prefix = kind.equals("text") ? "" : kind + " ";
        return message.has("html")
                ? prefix + message.get("html").asString()
                : prefix + message.path("messageId").asString();
    }

    /** What was done to tickets, in order. */
    List<String> audited() {
        return sql.sql("select action from audit where action like 'ticket.%' order by seq").query(String.class).list();
    }
}
