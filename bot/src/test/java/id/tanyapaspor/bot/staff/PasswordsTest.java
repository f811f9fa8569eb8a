package id.tanyapaspor.bot.staff;

import java.io.IOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    PasswordsTest() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = { "password1234", "P4$$w0rd12345", "indonesia1945", "bismillah123456", "aaaaaaaaaaaa",
        "123456789012", "qwertyuiop12", "abcdefghijkl", "sayangku12345", "jakarta202020", "abababababab",
        "imigrasi12345", "987654321098", "adminadmin12" })
    void what_everybody_tries_first_is_refused(String password) {
        assertThat(passwords.refusal(password, "sari")).contains("staff.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = { "kursi biru terbang", "8261-9934-1507-2", "Tujuh!Ember~Hijau", "rahasia-payung-lereng",
        "gunung es krim vanila", "x7Kq9vTn2Lw4" })
    void what_nobody_guesses_is_taken(String password) {
        assertThat(passwords.refusal(password, "sari")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "pendek", "sebelas huru" })
    void short_ones_are_refused(String password) {
        boolean isShort = password.length() < Passwords.SHORTEST;
        assertThat(passwords.refusal(password, "sari").isPresent()).isEqualTo(isShort);
    }

    @ParameterizedTest
    @ValueSource(strings = { "saridewi-kebun-teh", "kebun S4RIdewi teh" })
    void the_login_is_no_part_of_a_password(String password) {
        assertThat(passwords.refusal(password, "saridewi")).contains("staff.password.login");
    }

    @ParameterizedTest
    @ValueSource(ints = { 73, 500 })
    void what_would_be_cut_in_silence_is_refused(int length) {
        String text = "kuda lari pagi ".repeat(length).substring(0, length);
        assertThat(passwords.refusal(text, "sari")).contains("staff.password.long");
    }
}
