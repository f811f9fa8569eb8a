package id.tanyapaspor.bot.bulletin;

import static id.tanyapaspor.bot.bulletin.TestBulletin.SARI;
import static id.tanyapaspor.bot.bulletin.TestBulletin.chat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import id.tanyapaspor.bot.bulletin.Bulletin.Closing;
import id.tanyapaspor.bot.bulletin.Content.Kind;
import id.tanyapaspor.bot.conversation.Sample;
import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;

/** The life of an outage on both databases, and who is told of its end. */
class BulletinActsTest {

    private final TestClock clock = new TestClock();
    private final TestDatabase database;
    private final TestBulletin room;

    BulletinActsTest(TestDatabase database) {
        this.database = database;
        room = new TestBulletin(database, clock, Sample.knowledge());
    }

    @DatabaseTest
    void it_comes_back_as_it_was_written() {
        Content content = room.content(Kind.NEWS, "Kantor *tutup*", Optional.of(clock.instant().plusSeconds(60)),
                "kantor");
        Bulletin written = room.create(content);
        assertThat(room.bulletins.find(written.id())).contains(written);
        assertThat(room.bulletins.versions(written.id())).singleElement()
                .isEqualTo(new Bulletins.Version(1, clock.instant(), "Sari", content));
    }

    @DatabaseTest
    void whoever_changes_what_a_colleague_has_changed_meanwhile_changes_nothing() {
        Bulletin read = room.outage("satu");
        assertThat(change(read, "dua")).isTrue();
        assertThat(change(read, "tiga")).isFalse();
        Bulletin now = room.bulletins.find(read.id()).orElseThrow();
        assertThat(now.content().text()).isEqualTo("dua");
        assertThat(now.version()).isEqualTo(2);
        assertThat(room.bulletins.versions(read.id())).extracting(version -> version.content().text())
                .containsExactly("dua", "satu");
    }

    @DatabaseTest
    void what_has_ended_is_neither_shown_nor_changed_nor_ended_again() {
        Bulletin outage = room.outage("M-Paspor");
        assertThat(room.noticeboard.running()).hasSize(1);
        assertThat(end(outage)).isTrue();
        assertThat(room.noticeboard.running()).isEmpty();
        assertThat(change(outage, "lagi")).isFalse();
        assertThat(end(outage)).isFalse();
        assertThat(room.in(() -> room.acts.withdraw(outage, Closing.NONE, SARI))).isFalse();
    }

    @DatabaseTest
    void it_shows_from_its_start_to_its_end_without_anybody_looking() {
        Instant start = clock.instant().plus(Duration.ofHours(1));
        room.create(new Content(Kind.NEWS, "besok", "", new TreeSet<>(), new TreeSet<>(), start,
                Optional.of(start.plus(Duration.ofHours(1)))));
        assertThat(room.noticeboard.running()).isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(room.noticeboard.running()).hasSize(1);
        clock.pass(Duration.ofHours(1));
        assertThat(room.noticeboard.running()).isEmpty();
    }

    @DatabaseTest
    void what_concerns_one_office_is_told_in_the_time_of_its_office() {
        var offices = new TreeSet<>(Set.of("Kantor Imigrasi Makassar"));
        Bulletin local = room.create(new Content(Kind.OUTAGE, "Listrik padam", "", new TreeSet<>(), offices,
                clock.instant(), Optional.of(clock.instant().plus(Duration.ofDays(1)))));
        assertThat(room.phrasing.note(local, Language.ID, clock.instant())).isEqualTo("""
                <b>Gangguan</b> sejak 11.00 WITA: Listrik padam
                <i>Diperkirakan pulih 21 Nov 11.00 WITA.</i>""");
        assertThat(new BulletinView(room.phrasing, room.followers, room.reminders, clock)
                .row(local, Locale.of("id")).times())
                .isEqualTo("20 Nov 2026 10.00 WIB (11.00 WITA) – 21 Nov 2026 10.00 WIB (11.00 WITA)");
        offices.add("Kantor Imigrasi Kelas I Malang");
        assertThat(room.phrasing.zone(new Content(Kind.OUTAGE, "Listrik padam", "", new TreeSet<>(), offices,
                clock.instant(), Optional.empty()))).isEqualTo(Period.WIB);
    }

    @DatabaseTest
    void another_copy_hears_of_it_when_it_looks() {
        var other = new TestBulletin(database, clock, Sample.knowledge());
        assertThat(other.noticeboard.running()).isEmpty();
        Bulletin outage = room.outage("M-Paspor");
        other.noticeboard.look();
        assertThat(other.noticeboard.running()).containsExactly(outage);
        end(outage);
        other.noticeboard.look();
        assertThat(other.noticeboard.running()).isEmpty();
    }

    @DatabaseTest
    void outages_stand_before_announcements_and_the_latest_first() {
        room.outage("lama");
        clock.pass(Duration.ofMinutes(1));
        room.create(room.content(Kind.NEWS, "kabar", Optional.empty()));
        room.outage("baru");
        assertThat(room.noticeboard.running()).extracting(bulletin -> bulletin.content().text())
                .containsExactly("baru", "lama", "kabar");
    }

    @DatabaseTest
    void whoever_follows_it_is_told_once_when_it_ends_in_their_language() {
        Bulletin outage = room.outage("M-Paspor tidak dapat dibuka");
        follow(1, outage, Language.ID);
        follow(1, outage, Language.ID);
        follow(2, outage, Language.EN);
        follow(3, outage, Language.ID);
        room.in(() -> {
            room.readers.unfollow(chat(3), outage.id());
            return true;
        });
        room.in(() -> room.acts.end(outage, new Closing("Terima kasih sudah menunggu.", "Thank you."), SARI));
        end(outage);
        room.pass(5);
        assertThat(room.told(1)).singleElement().asString().startsWith("<b>Sudah pulih</b> (10.00 WIB): M-Paspor")
                .endsWith("Terima kasih sudah menunggu.");
        assertThat(room.told(2)).singleElement().asString().startsWith("<b>Works again</b>").endsWith("Thank you.");
        assertThat(room.told(3)).isEmpty();
    }

    @DatabaseTest
    void they_are_told_once_too_when_the_end_comes_by_its_time_and_the_service_was_away_then() {
        Bulletin outage = room.create(room.content(Kind.OUTAGE, "M-Paspor",
                Optional.of(clock.instant().plus(Duration.ofHours(1)))));
        follow(1, outage, Language.ID);
        clock.pass(Duration.ofHours(5));
        var again = new TestBulletin(database, clock, Sample.knowledge());
        room.ticks.run();
        again.pass(3);
        room.pass(3);
        assertThat(again.told(1).size() + room.told(1).size()).isEqualTo(1);
        assertThat(again.told(1)).singleElement().asString().contains("11.00 WIB");
        assertThat(room.bulletins.find(outage.id()).orElseThrow().ending().orElseThrow().how())
                .isEqualTo(Bulletin.How.TIME);
    }

    @DatabaseTest
    void when_it_was_wrong_they_are_told_so_once() {
        Bulletin outage = room.outage("M-Paspor");
        follow(1, outage, Language.ID);
        room.in(() -> room.acts.withdraw(outage, new Closing("M-Paspor berjalan biasa.", ""), SARI));
        room.pass(5);
        assertThat(room.told(1)).singleElement().asString().startsWith("<b>Ralat</b>")
                .endsWith("M-Paspor berjalan biasa.");
    }

    @DatabaseTest
    void whoever_asks_too_late_is_told_at_once() {
        Bulletin outage = room.outage("M-Paspor");
        end(outage);
        follow(1, outage, Language.ID);
        follow(1, outage, Language.ID);
        room.pass(2);
        assertThat(room.told(1)).singleElement().asString().startsWith("<b>Sudah pulih</b>");
    }

    @DatabaseTest
    void who_followed_is_forgotten_after_the_time_of_a_setting() {
        Bulletin outage = room.outage("M-Paspor");
        Bulletin lasting = room.outage("lain");
        follow(1, outage, Language.ID);
        follow(1, lasting, Language.ID);
        end(outage);
        clock.pass(Duration.ofDays(29));
        room.ticks.forget();
        assertThat(room.followers.count(outage.id())).isEqualTo(1);
        clock.pass(Duration.ofDays(2));
        room.ticks.forget();
        assertThat(room.followers.count(outage.id())).isZero();
        assertThat(room.followers.count(lasting.id())).isEqualTo(1);
    }

    @DatabaseTest
    void the_owner_of_an_outage_without_an_end_is_asked_until_somebody_says_that_it_lasts() {
        database.sql().sql("""
                insert into staff_account (id, login, name, password, roles, created_at, telegram)
                values ('sari', 'sari', 'Sari', '', 'EDITOR', 0, '77')""").update();
        Bulletin outage = room.outage("M-Paspor");
        clock.pass(Duration.ofHours(4).minusSeconds(5));
        room.pass(2);
        assertThat(room.told(77)).isEmpty();
        room.pass(10);
        assertThat(room.told(77)).singleElement().asString().contains("Masih berlangsung?", "10.00 WIB");
        clock.pass(Duration.ofHours(4));
        room.pass(2);
        assertThat(room.told(77)).hasSize(2);
        Bulletin asked = room.bulletins.find(outage.id()).orElseThrow();
        assertThat(room.reminders.isDoubtful(asked, clock.instant())).isTrue();
        room.in(() -> {
            room.acts.confirm(asked, SARI);
            return true;
        });
        assertThat(room.reminders.isDoubtful(room.bulletins.find(outage.id()).orElseThrow(), clock.instant()))
                .isFalse();
        clock.pass(Duration.ofHours(3));
        room.pass(2);
        assertThat(room.told(77)).hasSize(2);
    }

    @DatabaseTest
    void all_that_staff_do_stands_in_the_audit_log() {
        Bulletin outage = room.outage("M-Paspor");
        change(outage, "M-Paspor dan situs");
        Bulletin now = room.bulletins.find(outage.id()).orElseThrow();
        room.in(() -> {
            room.acts.confirm(now, SARI);
            return true;
        });
        room.in(() -> room.acts.send(now, 0, SARI));
        end(now);
        assertThat(List.of("bulletin.create", "bulletin.change", "bulletin.confirm", "bulletin.send", "bulletin.end"))
                .allSatisfy(action -> assertThat(room.audit.latest(action, Instant.EPOCH)).singleElement()
                        .returns("staff:sari", AuditLog.Entry::actor)
                        .returns("bulletin:" + outage.id(), AuditLog.Entry::subject));
        assertThat(room.audit.verify().fault()).isEmpty();
    }

    @DatabaseTest
    void subscriptions_are_counted_once_a_chat_and_speak_its_language() {
        room.subscriptions.add(chat(1), "label:m-paspor", "id", clock.instant());
        room.subscriptions.add(chat(1), "label:biaya", "en", clock.instant());
        room.subscriptions.add(chat(2), "all", "id", clock.instant());
        room.subscriptions.add(chat(3), "office:Malang", "id", clock.instant());
        Content both = room.content(Kind.NEWS, "x", Optional.empty(), "m-paspor", "biaya");
        assertThat(room.subscriptions.to(both)).containsOnlyKeys(chat(1), chat(2)).containsEntry(chat(1), "en");
        assertThat(room.subscriptions.to(room.content(Kind.NEWS, "x", Optional.empty()))).hasSize(3);
        room.subscriptions.remove(chat(1), "label:biaya");
        assertThat(room.subscriptions.of(chat(1))).isEqualTo(Set.of("label:m-paspor"));
        assertThat(room.subscriptions.removeAll(List.of(chat(1), chat(2)))).isTrue();
        assertThat(room.subscriptions.removeAll(List.of(chat(1)))).isFalse();
    }

    private boolean change(Bulletin read, String text) {
        return room.in(() -> room.acts.change(read, room.content(Kind.OUTAGE, text, Optional.empty()), read.owner(),
                SARI));
    }

    private boolean end(Bulletin bulletin) {
        return room.in(() -> room.acts.end(bulletin, Closing.NONE, SARI));
    }

    private void follow(int number, Bulletin outage, Language language) {
        room.in(() -> {
            room.readers.follow(chat(number), outage.id(), language, clock.instant());
            return true;
        });
    }
}
