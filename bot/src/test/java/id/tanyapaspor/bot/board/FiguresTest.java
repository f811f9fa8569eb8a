package id.tanyapaspor.bot.board;

import static id.tanyapaspor.bot.board.Promise.Verdict.BROKEN;
import static id.tanyapaspor.bot.board.Promise.Verdict.KEPT;
import static id.tanyapaspor.bot.board.Promise.Verdict.OPEN;
import static id.tanyapaspor.bot.board.Promise.Verdict.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.charts.Tally.Count;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import org.junit.jupiter.api.BeforeEach;

/**
 * A week of fifteen tickets, reckoned by hand: across a lunch break, a weekend and a holiday. It is Friday, 27 November, ten
 * o'clock.
 */
class FiguresTest {

    private static final Instant NOW = Book.at("2026-11-27T10:00");
    private static final String BANDUNG = "Kantor Imigrasi Bandung";

    private Sums sums;

    @BeforeEach
    void aWeek(TestDatabase database) {
        sums = new Sums(database);
        Book book = sums.book;
        book.entered("over-lunch", "2026-11-20T11:00").taken("2026-11-20T13:10", "Sari").answered("2026-11-20T13:20")
                .closed("2026-11-20T14:00", Outcome.ANSWERED).helped(true).topic("paspor-hilang").write();
        book.entered("over-weekend", "2026-11-20T15:50").taken("2026-11-23T08:05", "Sari").answered("2026-11-23T08:10")
                .closed("2026-11-23T09:00", Outcome.REFERRED).helped(false).topic("paspor-hilang").write();
        book.entered("over-holiday", "2026-11-25T15:30").taken("2026-11-27T08:10", "Budi").answered("2026-11-27T08:30")
                .closed("2026-11-27T08:40", Outcome.ANSWERED).topic("biaya").office(BANDUNG).write();
        book.entered("cancelled-soon", "2026-11-21T10:00").closed("2026-11-23T08:20", Outcome.CANCELLED).write();
        book.entered("cancelled-late", "2026-11-22T10:00").closed("2026-11-23T09:00", Outcome.CANCELLED).write();
        book.entered("no-reply", "2026-11-23T08:00").taken("2026-11-23T08:01", "Sari").answered("2026-11-23T08:02")
                .closed("2026-11-26T08:02", Outcome.NO_REPLY).write();
        book.entered("duplicate", "2026-11-24T09:00").taken("2026-11-24T09:05", "Sari")
                .closed("2026-11-24T09:10", Outcome.DUPLICATE).mergedInto("no-reply").write();
        Book.Entry oldest = book.entered("waits-long", "2026-11-27T08:00").reason("asked");
        oldest.write();
        oldest.said("applicant", Book.at("2026-11-27T09:59"), "desk.history.reopen");
        book.entered("waits", "2026-11-27T09:45").write();
        book.entered("applicants-turn", "2026-11-23T10:00").taken("2026-11-23T10:10", "Budi")
                .answered("2026-11-23T10:20").write();
        book.entered("forgotten", "2026-11-24T08:00").taken("2026-11-24T08:20", "Budi").write();
        book.entered("reopened", "2026-11-23T14:00").taken("2026-11-23T14:10", "Budi").answered("2026-11-23T14:15")
                .closed("2026-11-23T14:30", Outcome.ANSWERED).reopened("2026-11-27T09:30").write();
        book.entered("never-answered", "2026-11-24T13:00").taken("2026-11-24T13:05", "Sari")
                .closed("2026-11-24T13:10", Outcome.OTHER).write();
        book.entered("from-before", "2026-11-19T15:00").taken("2026-11-20T08:00", "Sari").answered("2026-11-20T08:30")
                .closed("2026-11-20T09:00", Outcome.ANSWERED).helped(true).topic("paspor-hilang").write();
        book.entered("long-ago", "2026-11-12T08:00").taken("2026-11-12T08:30", "Sari").answered("2026-11-12T08:31")
                .closed("2026-11-12T08:40", Outcome.ANSWERED).helped(false).write();
    }

    private Figures.View week() {
        return sums.of("2026-11-20", "2026-11-27", Choice.EVERY, NOW);
    }

    @DatabaseTest
    void who_waits_now_and_since_when() {
        Present.View present = week().present();
        assertThat(present.waiting()).isEqualTo(3);
        assertThat(present.active()).isEqualTo(1);
        assertThat(present.waitingApplicant()).isEqualTo(1);
        assertThat(present.oldest()).contains(new Present.Oldest("waits-long", Book.at("2026-11-27T08:00"),
                Duration.ofHours(2), Duration.ofHours(2)));
    }

    @DatabaseTest
    void the_oldest_wait_is_told_in_working_time_and_by_the_clock() {
        sums.book.entered("since-wednesday", "2026-11-25T15:00").write();
        assertThat(week().present().oldest()).contains(new Present.Oldest("since-wednesday",
                Book.at("2026-11-25T15:00"), Duration.ofHours(3), Duration.ofHours(43)));
    }

    @DatabaseTest
    void tickets_count_by_hour_and_day_when_they_enter_and_when_they_are_first_answered() {
        Flow flow = week().flow();
        assertThat(flow.entered()).isEqualTo(13);
        assertThat(flow.answered()).as("one entered before these days").isEqualTo(7);
        assertThat(flow.hours()).containsExactly(new Flow.Hour(8, 3, 4), new Flow.Hour(9, 2, 0),
                new Flow.Hour(10, 3, 1), new Flow.Hour(11, 1, 0), new Flow.Hour(12, 0, 0), new Flow.Hour(13, 1, 1),
                new Flow.Hour(14, 1, 1), new Flow.Hour(15, 2, 0));
        assertThat(flow.stretches()).extracting(day -> day.days().first().getDayOfMonth(), Flow.Stretch::entered,
                Flow.Stretch::answered).extracting(Object::toString).containsExactly("(20, 2, 2)", "(21, 1, 0)",
                        "(22, 1, 0)", "(23, 3, 4)", "(24, 3, 0)", "(25, 1, 0)", "(26, 0, 0)", "(27, 2, 1)");
        assertThat(week().closed()).isEqualTo(9);
    }

    @DatabaseTest
    void long_times_are_shown_by_the_week() {
        Flow flow = sums.of("2026-10-20", "2026-11-27", Choice.EVERY, NOW).flow();
        assertThat(flow.isByWeek()).isTrue();
        assertThat(flow.stretches()).hasSize(6);
        assertThat(flow.stretches().getLast().days()).isEqualTo(Sums.choice("2026-11-24", "2026-11-27", "").days());
        assertThat(flow.entered()).isEqualTo(15);
    }

    @DatabaseTest
    void waits_are_working_time_until_a_ticket_was_first_taken() {
        Spread waits = week().waits();
        assertThat(waits.sorted()).extracting(Duration::toMinutes)
                .containsExactly(1L, 5L, 5L, 10L, 10L, 15L, 20L, 40L, 40L);
        assertThat(waits.median()).contains(Duration.ofMinutes(10));
        assertThat(waits.ninth()).contains(Duration.ofMinutes(40));
        assertThat(waits.between(Figures.BORDERS)).containsExactly(3, 3, 1, 2, 0, 0, 0);
    }

    @DatabaseTest
    void promises_are_judged_by_what_was_due() {
        assertThat(week().firstAnswer().verdicts()).isEqualTo(Map.of(KEPT, 4, BROKEN, 6, OPEN, 1, VOID, 2));
        assertThat(week().closing().verdicts()).isEqualTo(Map.of(KEPT, 4, BROKEN, 2, OPEN, 3, VOID, 4));
        assertThat(week().firstAnswer().judged()).isEqualTo(10);
    }

    @DatabaseTest
    void what_is_promised_is_a_setting() {
        var generous = new BoardSettings(Duration.ofHours(1), Duration.ofHours(1), Sums.SETTINGS.address(),
                Sums.SETTINGS.digest());
        Figures.View week = sums.with(generous).of(Sums.choice("2026-11-20", "2026-11-27", Choice.EVERY), NOW);
        assertThat(week.firstAnswer().verdicts()).isEqualTo(Map.of(KEPT, 6, BROKEN, 3, OPEN, 1, VOID, 3));
        assertThat(week.closing().verdicts()).isEqualTo(Map.of(KEPT, 1, BROKEN, 6, OPEN, 2, VOID, 4));
    }

    @DatabaseTest
    void officers_have_what_ended_in_their_hands() {
        List<OfficerWork> officers = week().officers();
        assertThat(officers).extracting(OfficerWork::name).containsExactly("Sari", "Budi");
        OfficerWork sari = officers.getFirst();
        assertThat(sari.closed()).isEqualTo(6);
        assertThat(sari.answer().sorted()).extracting(Duration::toMinutes).containsExactly(1L, 5L, 10L, 30L);
        assertThat(sari.answer().median()).contains(Duration.ofMinutes(5));
        assertThat(sari.handling().sorted()).extracting(Duration::toMinutes).containsExactly(5L, 50L, 55L, 60L);
        assertThat(sari.handling().median()).contains(Duration.ofMinutes(50));
        assertThat(sari.helped()).isEqualTo(new Helped(2, 1, 3));
        assertThat(sari.hardest())
                .containsExactly(new OfficerWork.Topic("paspor-hilang", Duration.ofMinutes(55), 3));
        assertThat(officers.getLast().closed()).isEqualTo(1);
        assertThat(officers.getLast().hardest()).as("one ticket is no topic").isEmpty();
    }

    @DatabaseTest
    void an_answer_by_another_officer_is_not_the_holders() {
        sums.book.entered("again", "2026-11-23T08:00").taken("2026-11-23T08:10", "Citra").answered("2026-11-23T08:20")
                .closed("2026-11-23T09:00", Outcome.ANSWERED).reopened("2026-11-24T08:00")
                .taken("2026-11-24T08:30", "Dewa").closed("2026-11-24T09:30", Outcome.ANSWERED).write();
        OfficerWork dewa = week().officers().stream().filter(officer -> officer.name().equals("Dewa")).findFirst()
                .orElseThrow();
        assertThat(dewa.answer().count()).isZero();
        assertThat(dewa.handling().sorted()).containsExactly(Duration.ofHours(1));
    }

    @DatabaseTest
    void what_tickets_were_about_and_how_they_ended_adds_up() {
        Figures.About about = week().about();
        assertThat(about.reasons().counts()).containsExactly(new Count("not_sure", 12),
                new Count("asked", 1));
        assertThat(about.topics().counts()).containsExactly(new Count("paspor-hilang", 2), new Count("biaya", 1));
        assertThat(about.outcomes().counts()).containsExactly(new Count("answered", 2), new Count("cancelled", 2),
                new Count("duplicate", 1), new Count("no_reply", 1), new Count("other", 1), new Count("referred", 1));
        assertThat(about.unfinished()).isEqualTo(5);
        assertThat(about.outcomes().total() + about.unfinished()).isEqualTo(week().flow().entered());
        assertThat(about.helped()).isEqualTo(new Helped(1, 1, 6));
    }

    @DatabaseTest
    void an_office_sees_its_own_tickets_and_those_of_none_can_be_seen_too() {
        Figures.View bandung = sums.of("2026-11-20", "2026-11-27", BANDUNG, NOW);
        assertThat(bandung.flow().entered()).isEqualTo(1);
        assertThat(bandung.waits().sorted()).containsExactly(Duration.ofMinutes(40));
        assertThat(bandung.officers()).extracting(OfficerWork::name).containsExactly("Budi");
        assertThat(bandung.present().waiting()).isZero();
        assertThat(sums.of("2026-11-20", "2026-11-27", Choice.NONE, NOW).flow().entered()).isEqualTo(12);
        assertThat(new Present(sums.database.sql(), sums.hours).offices()).containsExactly(Choice.NONE, BANDUNG);
    }

    @DatabaseTest
    void days_without_tickets_have_figures_without_numbers() {
        Figures.View empty = sums.of("2026-01-05", "2026-01-05", Choice.EVERY, NOW);
        assertThat(empty.flow().hours()).isEmpty();
        assertThat(empty.waits().median()).isEmpty();
        assertThat(empty.firstAnswer().judged()).isZero();
        assertThat(empty.officers()).isEmpty();
        assertThat(empty.overtaken()).isZero();
    }

    @DatabaseTest
    void more_tickets_than_are_read_at_once_all_count(TestDatabase database) {
        BusyMonth.write(database.named(), database.transaction(), 4321, Book.at("2026-08-31T23:59"));
        assertThat(sums.of("2026-07-01", "2026-08-31", Choice.EVERY, NOW).flow().entered()).isEqualTo(4321);
    }
}
