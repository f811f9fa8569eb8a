package id.tanyapaspor.bot.staff;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.Invitations.Invitation;
import id.tanyapaspor.bot.staff.Invitations.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class ResetLinkTest {

    private final TestDatabase database;
    private final TestStaff staff;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    ResetLinkTest(TestDatabase database) {
        this.database = database;
        staff = new TestStaff(database);
    }

    private int run(String login) {
        String[] arguments = Stream.concat(Stream.of("--reset-link=" + login),
                Arrays.stream(database.properties()).map(property -> "--" + property)).toArray(String[]::new);
        return ResetLink.run(ResetLink.login(arguments).orElseThrow(), arguments, new PrintStream(said));
    }

    @DatabaseTest
    void whoever_runs_the_service_lets_the_last_admin_in_again() {
        Account sari = staff.hire("sari", Role.ADMIN);
        assertThat(run("Sari")).isZero();
        String code = said.toString().strip().replaceFirst(".*/petugas/mulai\\?kode=", "");
        Invitation link = staff.invitations.read(code, Instant.now()).orElseThrow();
        assertThat(link.kind()).isEqualTo(Kind.RESET);
        assertThat(link.account()).contains(sari.id());
        assertThat(link.clears()).isTrue();
        assertThat(staff.audit.latest("account.reset", Instant.EPOCH)).singleElement()
                .matches(row -> row.actor().equals("system") && row.subject().equals("account:" + sari.id()));
        assertThat(staff.audit.verify().fault()).isEmpty();
    }

    @DatabaseTest
    void nobody_gets_a_link_for_nobody() {
        Account budi = staff.hire("budi", Role.ADMIN);
        staff.access.close(budi.id());
        assertThat(run("budi")).isEqualTo(1);
        assertThat(run("tidak.ada")).isEqualTo(1);
        assertThat(said.toString()).contains("No open account has the login budi")
                .contains("No open account has the login tidak.ada");
        assertThat(ResetLink.login(new String[]{ "--verify-audit" })).isEmpty();
    }
}
