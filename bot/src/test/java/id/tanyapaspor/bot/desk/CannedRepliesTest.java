package id.tanyapaspor.bot.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.CannedReply.State;

import static id.tanyapaspor.bot.desk.House.BUDI;
import static id.tanyapaspor.bot.desk.House.SARI;
import static org.assertj.core.api.Assertions.assertThat;

class CannedRepliesTest {

    @DatabaseTest
    void each_uses_their_own_and_what_is_shared(TestDatabase database) {
        var house = new House(database);
        var canned = new CannedReplies(house.sql);
        canned.put(reply("1", State.OWN, SARI), house.now());
        canned.put(reply("2", State.PROPOSED, BUDI), house.now());
        canned.put(reply("3", State.SHARED, Actor.SYSTEM), house.now());
        assertThat(canned.usable(SARI)).extracting(CannedReply::id).containsExactly("1", "3");
        assertThat(canned.proposed(SARI)).extracting(CannedReply::id).containsExactly("2");
        assertThat(canned.proposed(BUDI)).as("nobody decides about their own").isEmpty();
        assertThat(canned.move("2", State.PROPOSED, State.SHARED, house.now())).isTrue();
        assertThat(canned.move("2", State.PROPOSED, State.SHARED, house.now())).as("twice").isFalse();
        assertThat(canned.usable(SARI)).extracting(CannedReply::id).containsExactly("1", "2", "3");
    }

    @DatabaseTest
    void what_ships_is_added_once_and_stays_as_people_left_it(TestDatabase database) {
        var house = new House(database);
        var canned = new CannedReplies(house.sql);
        var shipped = new ShippedReplies(List.of(new ShippedReplies.Text("sapa", "Sapaan", "Halo\n", "Hello\n"),
                new ShippedReplies.Text("tutup", "Penutup", "Sampai nanti", "Goodbye")));
        var start = new ShippedReplies.AtStart(shipped, canned, database.transaction(), house.clock);
        start.run(null);
        canned.put(new CannedReply("sapa", State.SHARED, Actor.SYSTEM, "Sapaan", "Selamat {salam}", ""), house.now());
        canned.move("tutup", State.SHARED, State.REMOVED, house.now());
        start.run(null);
        assertThat(canned.usable(SARI)).extracting(CannedReply::body).containsExactly("Selamat {salam}");
        assertThat(canned.find("tutup")).map(CannedReply::state).contains(State.REMOVED);
    }

    @DatabaseTest
    void places_are_filled_for_the_ticket_the_officer_and_the_hour(TestDatabase database) {
        var house = new House(database);
        Ticket ticket = house.asks(1);
        String text = "{salam}|{nama_petugas}|{nomor}|{kantor}|{jam_buka}";
        assertThat(fill(house, text, ticket)).isEqualTo("pagi|Sari|" + ticket.number() + "|kantor imigrasi|"
                + "Senin–Kamis 08.00–12.00 dan 13.00–16.00, Jumat 08.00–11.30 dan 13.00–16.00");
        house.clock.pass(Duration.ofHours(4));
        assertThat(fill(house, "{salam}", ticket)).isEqualTo("siang");
        house.clock.pass(Duration.ofHours(3));
        assertThat(fill(house, "{salam}", ticket)).isEqualTo("sore");
        house.clock.pass(Duration.ofHours(3));
        assertThat(fill(house, "{salam}", ticket)).isEqualTo("malam");
        Ticket english = house.in(() -> house.desk.open(House.chat(2), new Handover("How?", "asked", List.of(),
                List.of(), "en"),
                new Ticket.Route(Optional.of("Kantor Imigrasi Kupang"), Optional.empty(),
                        Optional.empty(), false),
                house.now()));
        assertThat(fill(house, "Good {salam}, {kantor}", english)).isEqualTo("Good evening, Kantor Imigrasi Kupang");
    }

    @Test
    void a_place_that_means_nothing_is_an_error_and_says_which() {
        var form = new CannedForm("", "Salam", "Halo {nama}, {nomor}", "Hi {nama}, { nomor}", false);
        assertThat(form.faults()).containsExactly("desk.canned.fault.places");
        assertThat(form.unknown()).containsExactly("{nama}", "{ nomor}");
        assertThat(new CannedForm("", " ", "", null, false).faults())
                .containsExactly("desk.canned.fault.title", "desk.canned.fault.body");
        assertThat(new CannedForm("", "Salam", "Selamat {salam}", "", false).faults()).isEmpty();
    }

    @Test
    void all_that_ships_can_be_filled_and_is_there_in_both_languages() throws IOException {
        ConfigurableEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader().load("canned", new ClassPathResource("desk/canned.yaml"))
                .forEach(environment.getPropertySources()::addFirst);
        ShippedReplies shipped = Binder.get(environment).bind("tanyapaspor.canned", ShippedReplies.class).get();
        assertThat(shipped.replies()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(text -> {
            assertThat(new CannedForm(text.id(), text.title(), text.body(), text.english(), true).faults()).isEmpty();
            assertThat(text.english()).isNotBlank();
        });
        assertThat(shipped.replies()).extracting(ShippedReplies.Text::id).doesNotHaveDuplicates();
    }

    private static String fill(House house, String text, Ticket ticket) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/desk");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Placeholders(house.calendars, new OpeningWords(messages), messages).fill(text, ticket, SARI,
                house.now());
    }

    private static CannedReply reply(String id, State state, Actor owner) {
        return new CannedReply(id, state, owner, "Judul " + id, "Isi", "");
    }
}
