package id.tanyapaspor.bot.staff;

import java.time.Duration;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LockoutTest {

    private final TestStaff staff;
    private final Account sari;

    LockoutTest(TestDatabase database) {
        staff = new TestStaff(database);
        sari = staff.hire("sari", Role.OFFICER);
    }

    private Authentication login(String password) {
        return staff.login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("sari", password));
    }

    private void isRefused(String password) {
        assertThatThrownBy(() -> login(password)).isInstanceOf(BadCredentialsException.class);
    }

    @DatabaseTest
    void five_wrong_passwords_lock_an_account_for_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            isRefused("salah");
        }
        isRefused(TestStaff.PASSWORD);
        staff.clock.pass(Duration.ofMinutes(14));
        isRefused(TestStaff.PASSWORD);
        staff.clock.pass(Duration.ofMinutes(2));
        assertThat(login(TestStaff.PASSWORD).getPrincipal()).isEqualTo(sari);
        assertThat(staff.actions()).containsExactly("account.lock", "login");
    }

    @DatabaseTest
    void a_login_that_came_all_the_way_is_a_new_beginning() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                isRefused("salah");
            }
            login(TestStaff.PASSWORD);
        }
        assertThat(staff.actions()).doesNotContain("account.lock");
    }

    @DatabaseTest
    void a_right_password_alone_gives_no_new_tries_for_the_second_factor() {
        staff.accounts.link(sari.id(), "4711");
        for (int i = 0; i < 4; i++) {
            staff.lockout.wrong(sari);
            assertThat(login(TestStaff.PASSWORD).getPrincipal()).isEqualTo(new HalfWay(sari));
        }
        assertThat(staff.lockout.isLocked(sari)).isFalse();
        staff.lockout.wrong(sari);
        assertThat(staff.lockout.isLocked(sari)).isTrue();
        isRefused(TestStaff.PASSWORD);
        assertThat(staff.actions()).containsExactly("login.half", "login.half", "login.half", "login.half",
                "account.lock");
    }

    @DatabaseTest
    void half_a_login_has_no_role() {
        staff.accounts.link(sari.id(), "4711");
        Authentication half = login(TestStaff.PASSWORD);
        assertThat(half.getAuthorities()).singleElement()
                .matches(right -> right.getAuthority().equals(Step.SECOND.authority()));
        assertThat(half.getPrincipal()).isNotInstanceOf(Account.class);
    }
}
