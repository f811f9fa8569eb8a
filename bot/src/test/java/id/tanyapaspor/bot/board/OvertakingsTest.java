package id.tanyapaspor.bot.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.board.Overtakings.Kind;
import id.tanyapaspor.bot.board.Overtakings.Overtaking;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;
import org.junit.jupiter.api.BeforeEach;

/** Who was served out of turn, from the audit log. */
class OvertakingsTest {

    private Sums sums;

    @BeforeEach
    void someActs(TestDatabase database) {
        sums = new Sums(database);
        sums.book.entered("T-1", "2026-11-20T08:00").office("Kantor Imigrasi Bandung").write();
        sums.book.entered("T-2", "2026-11-20T08:00").write();
        database.sql().sql("""
                insert into desk_officer (actor, name, duty_since, seen_at) values ('staff:budi', 'Budi Santoso', 0, 0)
                """).update();
        sums.book.audited("2026-11-19T09:00", "staff:budi", "ticket.overtake", "T-1", "sehari sebelumnya");
        sums.book.audited("2026-11-20T09:00", "staff:budi", "ticket.overtake", "T-1", "berangkat besok");
        sums.book.audited("2026-11-20T09:01", "staff:budi", "ticket.take", "T-2", "");
        sums.book.audited("2026-11-20T09:02", "telegram:7", "ticket.lane", "T-2", "small_child dua anak");
        sums.book.audited("2026-11-20T09:03", "staff:budi", "ticket.lane", "T-2", "ordinary salah pencet");
        sums.book.audited("2026-11-20T09:04", "staff:budi", "ticket.lane", "T-2", "elderly");
        sums.book.audited("2026-11-20T09:05", "staff:budi", "ticket.together", "T-2", "T-1");
        sums.book.audited("2026-11-20T09:06", "staff:budi", "ticket.resume", "T-1", "");
    }

    private List<Overtaking> friday(String office) {
        return sums.of("2026-11-20", "2026-11-20", office, Book.at("2026-11-20T10:00")).overtakings();
    }

    @DatabaseTest
    void each_act_is_told_with_time_officer_ticket_and_reason_the_latest_first() {
        List<Overtaking> acts = friday(Choice.EVERY);
        assertThat(acts).extracting(Overtaking::kind).containsExactly(Kind.RESUME, Kind.TOGETHER, Kind.LANE,
                Kind.ORDINARY, Kind.LANE, Kind.OVERTAKE);
        assertThat(acts.getLast()).isEqualTo(new Overtaking(Book.at("2026-11-20T09:00"), "Budi Santoso", "T-1",
                Kind.OVERTAKE, Optional.empty(), "berangkat besok"));
        assertThat(acts.get(4)).isEqualTo(new Overtaking(Book.at("2026-11-20T09:02"), "telegram:7", "T-2", Kind.LANE,
                Optional.of(PriorityReason.SMALL_CHILD), "dua anak"));
        assertThat(acts.get(2).why()).isEmpty();
    }

    @DatabaseTest
    void going_back_to_the_ordinary_lane_is_shown_but_does_not_count() {
        assertThat(sums.of("2026-11-20", "2026-11-20", Choice.EVERY, Book.at("2026-11-20T10:00")).overtaken())
                .isEqualTo(5);
    }

    @DatabaseTest
    void an_office_sees_the_acts_on_its_tickets() {
        assertThat(friday("Kantor Imigrasi Bandung")).extracting(Overtaking::kind).containsExactly(Kind.RESUME,
                Kind.OVERTAKE);
        assertThat(friday(Choice.NONE)).hasSize(4);
    }
}
