package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.LoginCodes.Sending;
import id.tanyapaspor.bot.staff.LoginCodes.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class LoginCodesTest {

    private static final Locale ID = Locale.of("id");
    private static final Pattern CODE = Pattern.compile("<b>(\\d{6})</b>");

    private final TestDatabase database;
    private final TestStaff staff;
    private final Account sari;

    LoginCodesTest(TestDatabase database) {
        this.database = database;
        staff = new TestStaff(database);
        sari = staff.hire("sari", Role.OFFICER);
        staff.accounts.link(sari.id(), "4711");
    }

    private String sent() {
        assertThat(staff.loginCodes.send(sari, ID)).isEqualTo(Sending.SENT);
        Matcher code = CODE.matcher(staff.messages().getLast());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String other(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    @DatabaseTest
    void a_code_goes_to_the_linked_chat_and_is_right_once() {
        String code = sent();
        assertThat(database.sql().sql("select chat, priority, speaker from outbox").query().singleRow())
                .containsEntry("chat", "telegram:4711").containsEntry("priority", 0).containsEntry("speaker", null);
        assertThat(database.sql().sql("select hash from staff_code").query(String.class).single())
                .doesNotContain(code).startsWith("$2");
        assertThat(staff.loginCodes.check(sari, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(Verdict.RIGHT);
        assertThat(staff.loginCodes.check(sari, code)).isEqualTo(Verdict.GONE);
    }

    @DatabaseTest
    void a_code_is_good_for_five_minutes() {
        String code = sent();
        staff.clock.pass(Duration.ofMinutes(5));
        assertThat(staff.loginCodes.isUnderWay(sari)).isFalse();
        assertThat(staff.loginCodes.check(sari, code)).isEqualTo(Verdict.GONE);
    }

    @DatabaseTest
    void after_five_wrong_tries_the_right_one_is_too_late() {
        String code = sent();
        for (int i = 0; i < 5; i++) {
            assertThat(staff.loginCodes.check(sari, other(code))).isEqualTo(Verdict.WRONG);
        }
        assertThat(staff.loginCodes.check(sari, code)).isEqualTo(Verdict.GONE);
    }

    @DatabaseTest
    void a_new_code_takes_half_a_minute_and_ends_the_old_one() {
        String first = sent();
        assertThat(staff.loginCodes.send(sari, ID)).isEqualTo(Sending.TOO_SOON);
        staff.clock.pass(Duration.ofSeconds(31));
        String second = sent();
        assertThat(staff.messages()).hasSize(2);
        if (!first.equals(second)) {
            assertThat(staff.loginCodes.check(sari, first)).isEqualTo(Verdict.WRONG);
        }
        assertThat(staff.loginCodes.check(sari, second)).isEqualTo(Verdict.RIGHT);
    }

    @DatabaseTest
    void the_same_code_from_two_browsers_at_once_lets_one_in() throws Exception {
        String code = sent();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Verdict>> tries = IntStream.range(0, 5)
                    .<Callable<Verdict>>mapToObj(_ -> () -> staff.loginCodes.check(sari, code)).toList();
            long right = 0;
            for (Future<Verdict> verdict : people.invokeAll(tries)) {
                right += verdict.get() == Verdict.RIGHT ? 1 : 0;
            }
            assertThat(right).isEqualTo(1);
        }
    }

    @DatabaseTest
    void without_telegram_or_without_a_link_nothing_is_sent() {
        staff.telegram = false;
        assertThat(staff.loginCodes.send(sari, ID)).isEqualTo(Sending.NO_WAY);
        staff.telegram = true;
        Account budi = staff.hire("budi", Role.OFFICER);
        assertThat(staff.loginCodes.send(budi, ID)).isEqualTo(Sending.NO_WAY);
        assertThat(staff.messages()).isEmpty();
    }

    @DatabaseTest
    void one_persons_code_is_not_anothers() {
        Account budi = staff.hire("budi", Role.OFFICER);
        staff.accounts.link(budi.id(), "4712");
        String code = sent();
        assertThat(staff.loginCodes.check(budi, code)).isEqualTo(Verdict.GONE);
    }
}
