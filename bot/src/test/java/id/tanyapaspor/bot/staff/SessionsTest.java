package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.StaffSettings.SecondFactor;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsTest {

    private static final Sessions.From LAPTOP = new Sessions.From(
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "10.0.0.7");

    private final TestDatabase database;
    private final TestStaff staff;
    private final Account sari;

    SessionsTest(TestDatabase database) {
        this.database = database;
        staff = new TestStaff(database);
        sari = staff.hire("sari", Role.OFFICER);
    }

    private String begin(boolean secondDue) {
        return staff.sessions.begin(sari.id(), secondDue, LAPTOP, Optional.empty());
    }

    private Here here(String token) {
        return staff.sessions.find(token).orElseThrow().here();
    }

    @DatabaseTest
    void the_database_knows_no_code_that_opens_a_session() {
        String token = begin(false);
        assertThat(staff.sessions.find(token)).hasValueSatisfying(
                found -> assertThat(found.account()).isEqualTo(sari));
        assertThat(staff.sessions.find(here(token).session())).isEmpty();
        assertThat(database.sql().sql("select * from staff_session").query().singleRow().toString())
                .doesNotContain(token);
    }

    @DatabaseTest
    void a_session_ends_of_idleness_and_of_age() {
        String idle = begin(false);
        staff.clock.pass(Duration.ofMinutes(119));
        assertThat(staff.sessions.live(sari.id())).isTrue();
        staff.clock.pass(Duration.ofMinutes(2));
        assertThat(staff.sessions.find(idle)).isEmpty();
        assertThat(staff.sessions.live(sari.id())).isFalse();
        assertThat(staff.sessions.of(sari.id())).isEmpty();
        String busy = begin(false);
        for (int hour = 0; hour < 12; hour++) {
            assertThat(staff.sessions.find(busy)).as("hour %s", hour).isPresent();
            staff.clock.pass(Duration.ofHours(1));
        }
        assertThat(staff.sessions.find(busy)).isEmpty();
        assertThat(staff.left).as("whoever ends by themselves tells nobody").isEmpty();
    }

    @DatabaseTest
    void a_session_of_a_closed_account_ends_at_once_and_its_rights_with_it() {
        String token = begin(false);
        assertThat(staff.accounts.link(sari.id(), "4711")).isTrue();
        assertThat(staff.access.close(sari.id())).isTrue();
        assertThat(staff.sessions.find(token)).isEmpty();
        assertThat(staff.accounts.ofTelegram("4711")).isEmpty();
        assertThat(staff.left).containsExactly(new StaffLeft(sari.id()));
        assertThat(staff.access.close(sari.id())).isFalse();
    }

    @DatabaseTest
    void only_the_last_session_that_is_ended_tells_that_somebody_left() {
        String laptop = begin(false);
        String phone = begin(false);
        staff.sessions.leave(laptop);
        assertThat(staff.left).isEmpty();
        staff.sessions.end(sari.id(), here(phone).session());
        assertThat(staff.left).containsExactly(new StaffLeft(sari.id()));
        assertThat(staff.actions()).containsExactly("logout", "session.end");
        staff.sessions.leave(phone);
        assertThat(staff.left).as("what is over does not end again").hasSize(1);
    }

    @DatabaseTest
    void nobody_ends_the_session_of_somebody_else() {
        Account budi = staff.hire("budi", Role.OFFICER);
        String token = begin(false);
        staff.sessions.end(budi.id(), here(token).session());
        assertThat(staff.sessions.find(token)).isPresent();
        assertThat(staff.actions()).isEmpty();
    }

    @DatabaseTest
    void all_others_are_ended_but_this_one() {
        String laptop = begin(false);
        String phone = begin(false);
        String half = begin(true);
        staff.sessions.endOthers(sari.id(), here(laptop));
        assertThat(staff.sessions.find(laptop)).isPresent();
        assertThat(staff.sessions.find(phone)).isEmpty();
        assertThat(staff.sessions.find(half)).isEmpty();
        assertThat(staff.left).isEmpty();
        assertThat(staff.sessions.of(sari.id())).singleElement().satisfies(session -> {
            assertThat(session.browser()).isEqualTo(new Browser("Firefox", "Linux"));
            assertThat(session.address()).isEqualTo("10.0.0.7");
            assertThat(session.began()).isEqualTo(staff.clock.instant());
        });
    }

    @DatabaseTest
    void who_logs_in_anew_in_the_same_browser_has_not_left() {
        String before = begin(false);
        String after = staff.sessions.begin(sari.id(), false, LAPTOP, Optional.of(before));
        assertThat(staff.sessions.find(before)).isEmpty();
        assertThat(staff.sessions.find(after)).isPresent();
        assertThat(staff.left).isEmpty();
    }

    @DatabaseTest
    void half_a_login_is_nobody_at_work_and_does_not_last() {
        String half = begin(true);
        assertThat(staff.sessions.find(half).orElseThrow().step()).isEqualTo(Step.SECOND);
        assertThat(staff.sessions.live(sari.id())).isFalse();
        assertThat(staff.sessions.of(sari.id())).isEmpty();
        staff.clock.pass(Duration.ofMinutes(11));
        assertThat(staff.sessions.find(half)).isEmpty();
        staff.sessions.leave(half);
        assertThat(staff.left).isEmpty();
        assertThat(staff.actions()).isEmpty();
    }

    @DatabaseTest
    void the_policy_decides_what_somebody_without_a_second_factor_may_do() {
        String token = begin(false);
        assertThat(staff.sessions.find(token).orElseThrow().step()).isEqualTo(Step.IN);
        var strict = new TestStaff(database, SecondFactor.REQUIRED);
        assertThat(strict.sessions.find(token).orElseThrow().step()).isEqualTo(Step.SETUP);
        strict.accounts.link(sari.id(), "4711");
        assertThat(strict.sessions.find(token).orElseThrow().step()).isEqualTo(Step.IN);
    }
}
