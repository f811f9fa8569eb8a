package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.util.Locale;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class LinkingTest {

    private static final Locale ID = Locale.of("id");

    private final TestDatabase database;
    private final TestStaff staff;
    private final Account sari;

    LinkingTest(TestDatabase database) {
        this.database = database;
        staff = new TestStaff(database);
        sari = staff.hire("sari", Role.OFFICER);
    }

    private String writes(String user, String text) {
        return staff.linking.link(user, text, ID);
    }

    @DatabaseTest
    void whoever_writes_the_code_is_linked_once() {
        String code = staff.linking.offer(sari);
        assertThat(writes("4711", "/kaitkan " + code)).contains("terhubung dengan akun petugas <b>Nama sari</b>");
        assertThat(staff.accounts.ofTelegram("4711")).contains(sari);
        assertThat(staff.actions()).containsExactly("telegram.link");
        assertThat(writes("4712", "/kaitkan " + code)).contains("salah atau sudah tidak berlaku");
        assertThat(staff.accounts.ofTelegram("4712")).isEmpty();
    }

    @DatabaseTest
    void only_the_hash_of_a_code_is_kept() {
        String code = staff.linking.offer(sari);
        String rows = database.sql().sql("select * from staff_code").query().listOfRows().toString();
        assertThat(rows).doesNotContain(code).doesNotContain(code.replace("-", ""));
    }

    @DatabaseTest
    void a_code_is_read_however_it_is_typed() {
        String code = staff.linking.offer(sari);
        assertThat(staff.linking.isMeant(" /Kaitkan\n" + code)).isTrue();
        assertThat(staff.linking.isMeant("/kaitkan@tanyapaspor_bot " + code)).isTrue();
        assertThat(writes("4711", " /KAITKAN  " + code.toLowerCase(Locale.ROOT).replace("-", " "))).contains(
                "terhubung");
    }

    @DatabaseTest
    void other_words_are_not_meant() {
        for (String text : new String[]{ "kaitkan ABC", "/kaitkanABC", "/tiket", "apa itu /kaitkan?", "" }) {
            assertThat(staff.linking.isMeant(text)).as(text).isFalse();
        }
        assertThat(writes("4711", "/kaitkan")).contains("/kaitkan KODE");
        assertThat(staff.linking.link("4711", "/kaitkan", Locale.ENGLISH)).contains("This command is for officers");
    }

    @DatabaseTest
    void a_code_is_good_for_ten_minutes_and_until_the_next_is_made() {
        String first = staff.linking.offer(sari);
        String second = staff.linking.offer(sari);
        assertThat(writes("4711", "/kaitkan " + first)).contains("salah");
        staff.clock.pass(Duration.ofMinutes(10));
        assertThat(writes("4711", "/kaitkan " + second)).contains("salah");
        assertThat(staff.accounts.ofTelegram("4711")).isEmpty();
    }

    @DatabaseTest
    void a_code_that_others_could_read_is_good_no_more() {
        for (String words : new String[]{ "/kaitkan@tanyapaspor_bot %s", "kodenya %s?", "DETAK DENTA %s", "(%s)" }) {
            String code = staff.linking.offer(sari);
            assertThat(staff.linking.spoil("telegram:7", words.formatted("AAAAA-BBBBB"))).as(words).isFalse();
            assertThat(staff.linking.spoil("telegram:7", words.formatted(code))).as(words).isTrue();
            assertThat(writes(words, "/kaitkan " + code)).as(words).contains("salah");
        }
        String spaced = staff.linking.offer(sari);
        assertThat(staff.linking.spoil("telegram:7", String.join(" ", spaced.toLowerCase(Locale.ROOT).split(""))))
                .isTrue();
        assertThat(staff.linking.spoil("telegram:7", "/kaitkan " + spaced)).as("already gone").isFalse();
        assertThat(staff.actions()).hasSize(5).containsOnly("telegram.spoil");
    }

    @DatabaseTest
    void whoever_guesses_too_often_has_to_wait() {
        String code = staff.linking.offer(sari);
        for (int i = 0; i < 5; i++) {
            assertThat(writes("666", "/kaitkan AAAAA-AAAA" + (i + 2))).contains("salah");
        }
        assertThat(writes("666", "/kaitkan " + code)).contains("terlalu banyak").contains("10 menit");
        assertThat(staff.accounts.ofTelegram("666")).isEmpty();
        assertThat(writes("4711", "/kaitkan " + code)).as("others do not").contains("terhubung");
        staff.clock.pass(Duration.ofMinutes(11));
        assertThat(writes("666", "/kaitkan AAAAA-AAAAA")).contains("salah");
    }

    @DatabaseTest
    void a_telegram_account_belongs_to_one_and_an_account_to_one_telegram() {
        Account budi = staff.hire("budi", Role.OFFICER);
        writes("4711", "/kaitkan " + staff.linking.offer(sari));
        String code = staff.linking.offer(budi);
        assertThat(writes("4711", "/kaitkan " + code)).contains("sudah terhubung").contains("Nama sari");
        assertThat(writes("4712", "/kaitkan " + staff.linking.offer(sari))).contains("Telegram lain");
        assertThat(staff.accounts.ofTelegram("4712")).isEmpty();
        staff.linking.unlink(sari);
        assertThat(staff.actions()).containsExactly("telegram.link", "telegram.unlink");
        assertThat(writes("4711", "/kaitkan " + code)).as("the code was kept for this").contains("Nama budi");
        assertThat(staff.accounts.ofTelegram("4711")).contains(budi);
    }

    @DatabaseTest
    void nobody_is_linked_to_a_closed_account() {
        String code = staff.linking.offer(sari);
        staff.accounts.deactivate(sari.id());
        assertThat(writes("4711", "/kaitkan " + code)).contains("salah");
    }

    @DatabaseTest
    void names_are_escaped() {
        var odd = new Account(Secrets.code(), "odd", "<b>A & B", java.util.Set.of(Role.OFFICER), true);
        staff.access.open(odd, TestStaff.PASSWORD, staff.clock.instant());
        assertThat(writes("4711", "/kaitkan " + staff.linking.offer(odd))).contains("&lt;b&gt;A &amp; B");
    }
}
