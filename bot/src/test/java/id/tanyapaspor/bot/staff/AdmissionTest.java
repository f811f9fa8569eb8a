package id.tanyapaspor.bot.staff;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.Invitations.Invitation;
import id.tanyapaspor.bot.staff.Invitations.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class AdmissionTest {

    private static final String NEW = "gunung es krim vanila";

    private final TestStaff staff;
    private final Admission admission;
    private final Account sari;

    AdmissionTest(TestDatabase database) throws IOException {
        staff = new TestStaff(database);
        admission = new Admission(staff.accounts, staff.invitations, new Passwords(), staff.access, staff.audit,
                staff.clock);
        sari = staff.hire("sari", Role.OFFICER);
        staff.accounts.link(sari.id(), "4711");
    }

    private String link(boolean clears) {
        return staff.invitations.issue(
                new Invitation(Kind.RESET, Optional.of(sari.id()), Set.of(Role.OFFICER), clears),
                staff.clock.instant().plus(Duration.ofHours(1)));
    }

    private Optional<String> resets(String code) {
        return admission.admit(new Admission.Request(code, "", "", NEW, NEW));
    }

    @DatabaseTest
    void a_new_password_logs_everybody_out_and_leaves_the_second_factor() {
        String thief = staff.sessions.begin(sari.id(), false, new Sessions.From("", ""), Optional.empty());
        assertThat(resets(link(false))).isEmpty();
        assertThat(staff.sessions.find(thief)).isEmpty();
        assertThat(staff.left).containsExactly(new StaffLeft(sari.id()));
        assertThat(staff.login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("sari", NEW))
                .getPrincipal()).isEqualTo(new HalfWay(sari));
    }

    @DatabaseTest
    void a_link_that_clears_takes_the_second_factor_away_when_it_is_used_and_not_before() {
        String code = link(true);
        assertThat(staff.factors.of(sari.id()).any()).isTrue();
        assertThat(admission.admit(new Admission.Request(code, "", "", "pendek", "pendek")))
                .contains("staff.password.short");
        assertThat(staff.factors.of(sari.id()).any()).isTrue();
        assertThat(resets(code)).isEmpty();
        assertThat(staff.factors.of(sari.id()).any()).isFalse();
        assertThat(staff.login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("sari", NEW))
                .getPrincipal()).isEqualTo(sari);
        assertThat(staff.audit.latest("account.password", java.time.Instant.EPOCH)).singleElement()
                .matches(row -> row.detail().equals("second-factor"));
        assertThat(resets(code)).contains("staff.start.used");
    }
}
