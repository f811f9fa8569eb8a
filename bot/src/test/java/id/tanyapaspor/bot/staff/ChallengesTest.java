package id.tanyapaspor.bot.staff;

import java.time.Duration;

import org.springframework.security.web.webauthn.api.Bytes;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.Challenges.Purpose;

import static org.assertj.core.api.Assertions.assertThat;

class ChallengesTest {

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final Challenges challenges;

    ChallengesTest(TestDatabase database) {
        this.database = database;
        challenges = new Challenges(database.sql(), clock);
    }

    @DatabaseTest
    void a_challenge_is_good_once_and_on_every_copy() {
        Bytes challenge = challenges.issue(Purpose.LOGIN, "");
        var other = new Challenges(database.sql(), clock);
        assertThat(other.isGood(challenge, Purpose.LOGIN, "")).isTrue();
        assertThat(other.spend(challenge)).isTrue();
        assertThat(other.spend(challenge)).isFalse();
        assertThat(challenges.spend(challenge)).isFalse();
    }

    @DatabaseTest
    void a_challenge_serves_nobody_else_and_nothing_else() {
        Bytes challenge = challenges.issue(Purpose.SECOND, "sari");
        assertThat(challenges.isGood(challenge, Purpose.SECOND, "budi")).isFalse();
        assertThat(challenges.isGood(challenge, Purpose.REGISTER, "sari")).isFalse();
        assertThat(challenges.isGood(challenge, Purpose.LOGIN, "")).isFalse();
        assertThat(challenges.isGood(challenge, Purpose.SECOND, "sari")).isTrue();
    }

    @DatabaseTest
    void a_challenge_ages() {
        Bytes challenge = challenges.issue(Purpose.LOGIN, "");
        clock.pass(Challenges.LIFE);
        assertThat(challenges.isGood(challenge, Purpose.LOGIN, "")).isFalse();
    }

    @DatabaseTest
    void a_challenge_of_somebody_elses_making_is_refused() {
        byte[] later = challenges.issue(Purpose.LOGIN, "").getBytes();
        later[5]++;
        assertThat(challenges.isGood(new Bytes(later), Purpose.LOGIN, "")).isFalse();
        for (int length : new int[]{ 0, 1, 24, 25, 56, 200 }) {
            assertThat(challenges.isGood(new Bytes(new byte[length]), Purpose.LOGIN, "")).as("%s bytes", length)
                    .isFalse();
        }
    }

    @DatabaseTest
    void asking_writes_nothing_and_answers_are_forgotten_when_they_are_too_old_to_come_again() {
        challenges.issue(Purpose.LOGIN, "");
        challenges.issue(Purpose.LOGIN, "");
        assertThat(rows()).isZero();
        challenges.spend(challenges.issue(Purpose.LOGIN, ""));
        assertThat(rows()).isEqualTo(1);
        clock.pass(Challenges.LIFE.plus(Duration.ofSeconds(1)));
        challenges.spend(challenges.issue(Purpose.LOGIN, ""));
        assertThat(rows()).isEqualTo(1);
    }

    private long rows() {
        return database.sql().sql("select count(*) from staff_challenge").query(Long.class).single();
    }
}
