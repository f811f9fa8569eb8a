package id.tanyapaspor.bot.staff;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    PasswordsTest() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = { "password1234", "P4$$w0rd12345", "indonesia1945", "bismillah123456", "aaaaaaaaaaaa",
        "123456789012", "qwertyuiop12", "abcdefghijkl", "sayangku12345", "jakarta202020", "abababababab",
        "imigrasi12345", "987654321098", "adminadmin12", "letmein12345678", "akucintakamu", "alhamdulillah99" })
    void what_everybody_tries_first_is_refused(String password) {
        assertThat(passwords.refusal(password, "sari", "Sari Dewi")).contains("staff.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = { "merahputih1945", "SemangatPagi123", "bintang kecil", "ImigrasiJakarta2026",
        "paspor2026paspor", "sukarnohatta1", "Merdeka!Merdeka!1945", "terbang1234567", "kucing12345678",
        "garudapancasila", "admin@imigrasi2025", "Surabaya#2024", "maulana17081990", "saya-suka-kopi" })
    void indonesian_words_with_a_date_or_a_sign_are_refused(String password) {
        assertThat(passwords.refusal(password, "sari", "Sari Dewi")).contains("staff.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = { "kursi biru terbang", "8261-9934-1507-2", "Tujuh!Ember~Hijau", "rahasia-payung-lereng",
        "gunung es krim vanila", "x7Kq9vTn2Lw4", "aB3$xY9!kL2#", "hujan di malam hari", "kopi susu gula aren" })
    void what_nobody_guesses_is_taken(String password) {
        assertThat(passwords.refusal(password, "sari", "Sari Dewi")).isEmpty();
    }

    @Test
    void the_name_of_the_person_is_worth_nothing() {
        assertThat(passwords.refusal("wirakusuma19900817", "budi", "Budi Wirakusuma"))
                .contains("staff.password.common");
        assertThat(passwords.refusal("wirakusuma19900817", "budi", "Ani Lestari")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "pendek", "sebelas huru" })
    void short_ones_are_refused(String password) {
        boolean isShort = password.length() < Passwords.SHORTEST;
        assertThat(passwords.refusal(password, "sari", "Sari").filter("staff.password.short"::equals).isPresent())
                .isEqualTo(isShort);
    }

    @ParameterizedTest
    @ValueSource(strings = { "saridewi-kebun-teh", "kebun S4RIdewi teh" })
    void the_login_is_no_part_of_a_password(String password) {
        assertThat(passwords.refusal(password, "saridewi", "Sari Dewi")).contains("staff.password.login");
    }

    @ParameterizedTest
    @ValueSource(ints = { 73, 500 })
    void what_would_be_cut_in_silence_is_refused(int length) {
        String text = "kuda lari pagi ".repeat(length).substring(0, length);
        assertThat(passwords.refusal(text, "sari", "Sari")).contains("staff.password.long");
    }
}
