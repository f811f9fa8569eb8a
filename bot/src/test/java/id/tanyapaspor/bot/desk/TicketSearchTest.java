package id.tanyapaspor.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;
import id.tanyapaspor.indexer.records.BadQueryException;
import id.tanyapaspor.indexer.records.Item;

/** What officers find, on every copy and at every moment. */
class TicketSearchTest {

    private final House house;

    TicketSearchTest(TestDatabase database) {
        house = new House(database);
    }

    private Ticket asks(int person, String question) {
        return house.in(
                () -> house.desk.open(House.chat(person), House.handover(question), Ticket.Route.OPEN, house.now()));
    }

    private void takes(Actor officer) {
        house.run(() -> house.counter.takeNext(officer, house.now()));
    }

    @DatabaseTest
    void a_ticket_is_found_by_all_that_is_known_of_it() {
        Ticket ticket = asks(1, "Bikin paspor anak di Semarang");
        house.sql.sql("update ticket set office = 'Kantor Imigrasi Kelas I TPI Semarang', topic = 'paspor-anak'")
                .update();
        house.writes(ticket, "m1", "aktanya hilang");
        takes(House.SARI);
        house.run(() -> house.counter.note(house.reread(ticket), House.SARI, "sudah ke disdukcapil", Optional.empty(),
                house.now()));
        try (Searching searching = new Searching(house, "a")) {
            for (String query : List.of(ticket.number(), ticket.number().toLowerCase(),
                    ticket.number().replace("-", " "), ticket.number().substring(2), "nomor:" + ticket.number(),
                    "membuat paspor", "akta", "pesan:hilang", "catatan:disdukcapil", "petugas:sari",
                    "keadaan:ditangani", "state:active", "lajur:biasa", "kantor:\"Semarang\"", "topik:paspor-anak",
                    "dibuka:2026-11-20", "dibuka:[2026-11-01 TO 2026-11-30]", "*:*")) {
                assertThat(searching.numbers(query)).as(query).containsExactly(ticket.number());
            }
            for (String query : List.of("keadaan:selesai", "hasil:terjawab", "lajur:prioritas", "petugas:budi",
                    "dibuka:2026-11-21", "ditutup:2026", "catatan:akta", "visa")) {
                assertThat(searching.numbers(query)).as(query).isEmpty();
            }
        }
    }

    @DatabaseTest
    void the_bots_words_find_nothing() {
        Ticket ticket = asks(1, "Biaya paspor?");
        house.run(() -> house.desk.botSaid(ticket, "Terima kasih, <b>kelinci</b>", house.now()));
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.numbers("kelinci")).isEmpty();
        }
    }

    @DatabaseTest
    void a_file_is_found_by_its_name_and_caption() {
        Ticket ticket = asks(1, "Biaya paspor?");
        var file = new Attachment(Attachment.Type.DOCUMENT, "f1", "surat-kuasa.pdf");
        house.run(() -> house.desk.applicantDid(ticket,
                new Event.Attached(house.now(), "m9", file, "ini lampirannya", Optional.empty()), house.now()));
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.finds("kuasa", ticket)).isTrue();
            assertThat(searching.finds("lampiran", ticket)).isTrue();
        }
    }

    @DatabaseTest
    void whatever_happens_is_found_by_the_next_search_on_every_copy() {
        Ticket ticket = asks(1, "Paspor basah");
        try (Searching one = new Searching(house, "a"); Searching other = new Searching(house, "b")) {
            List<Searching> copies = List.of(one, other);
            assertThat(copies).allMatch(copy -> copy.finds("keadaan:menunggu basah", ticket));
            house.run(() -> house.counter.move(ticket.number(), House.SARI, Optional.of(PriorityReason.ELDERLY), "tua",
                    house.now()));
            assertThat(copies).allMatch(copy -> copy.finds("lajur:prioritas", ticket));
            takes(House.SARI);
            assertThat(copies).allMatch(copy -> copy.finds("petugas:sari keadaan:ditangani", ticket));
            house.writes(ticket, "m1", "ada jamurnya");
            assertThat(copies).allMatch(copy -> copy.finds("jamur", ticket));
            house.run(() -> house.counter.giveBack(ticket.number(), House.SARI, House.SARI, house.now()));
            assertThat(copies).allMatch(copy -> copy.finds("keadaan:menunggu -petugas:sari", ticket));
            takes(House.BUDI);
            house.run(() -> house.counter.close(ticket.number(), House.BUDI, Ticket.Outcome.REFERRED, house.now()));
            assertThat(copies).allMatch(copy -> copy.finds("hasil:dirujuk ditutup:2026-11-20 petugas:budi", ticket));
            Ticket later = asks(2, "Visa umrah");
            assertThat(copies).allMatch(copy -> copy.finds("umrah", later));
        }
    }

    @DatabaseTest
    void what_changed_while_a_copy_was_down_is_found_after_it() {
        Ticket first = asks(1, "Paspor basah");
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.finds("basah", first)).isTrue();
        }
        house.writes(first, "m1", "ada jamurnya");
        Ticket second = asks(2, "Visa umrah");
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.finds("jamur", first)).isTrue();
            assertThat(searching.finds("umrah", second)).isTrue();
        }
    }

    @DatabaseTest
    void only_what_changed_is_read_again_after_a_restart() {
        Ticket first = asks(1, "Paspor basah");
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.finds("basah", first)).isTrue();
        }
        // An old ticket: nothing tells that it changed, so only a new index would notice.
        house.sql.sql("update ticket_message set id = '00000' || substr(id, 6)").update();
        house.sql.sql("update ticket set handover = replace(handover, 'basah', 'kering')").update();
        try (Searching searching = new Searching(house, "a"); Searching fresh = new Searching(house, "b")) {
            assertThat(searching.finds("pertanyaan:basah", first)).isTrue();
            assertThat(fresh.finds("pertanyaan:basah", first)).isFalse();
        }
    }

    @DatabaseTest
    void a_message_that_was_named_before_a_search_and_committed_after_it_is_found_by_the_next() {
        Ticket ticket = asks(1, "Paspor basah");
        String early = Ids.next();
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.finds("basah", ticket)).isTrue();
            house.sql.sql("""
                    insert into ticket_message (id, ticket, at, author, actor, name, body)
                    values (:id, :ticket, 0, 'note', 'staff:sari', 'Sari', 'terlambat')
                    """).param("id", early).param("ticket", ticket.number()).update();
            assertThat(searching.finds("catatan:terlambat", ticket)).isTrue();
        }
    }

    @DatabaseTest
    void a_ticket_that_was_erased_is_found_no_more() {
        Ticket ticket = asks(1, "Paspor basah");
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.page("basah").total()).isEqualTo(1);
            house.run(() -> {
                house.sql.sql("delete from ticket_message").update();
                house.sql.sql("delete from ticket").update();
                house.audit.append(house.now(), "system", "ticket.erase", "ticket:" + ticket.number(), "");
            });
            assertThat(searching.page("basah").total()).isZero();
        }
    }

    @DatabaseTest
    void a_broken_index_is_built_anew() throws IOException {
        Ticket ticket = asks(1, "Paspor basah");
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.finds("basah", ticket)).isTrue();
        }
        try (Stream<Path> files = Files.list(Searching.folder(house, "a"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, "");
            }
        }
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.finds("basah", ticket)).isTrue();
        }
    }

    @DatabaseTest
    void an_index_whose_folder_vanishes_is_built_anew_by_the_next_search() throws IOException {
        Ticket ticket = asks(1, "Paspor basah");
        try (Searching searching = new Searching(house, "a")) {
            assertThat(searching.finds("basah", ticket)).isTrue();
            FileSystemUtils.deleteRecursively(Searching.folder(house, "a"));
            house.writes(ticket, "m1", "ada jamurnya");
            assertThat(searching.finds("jamur", ticket)).isTrue();
        }
    }

    @DatabaseTest
    void a_search_that_cannot_wait_says_how_far_the_index_is() {
        Ticket ticket = asks(1, "Paspor basah");
        var mayRead = new CountDownLatch(1);
        var slow = new TicketRecords(house.sql, house.tickets) {
            @Override
            List<Item> items(Collection<String> numbers) {
                try {
                    mayRead.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.items(numbers);
            }
        };
        try (Searching searching = new Searching(house, "a", slow, Duration.ofMillis(500))) {
            TicketSearch.Page early = searching.page("basah");
            assertThat(early.hits()).isEmpty();
            assertThat(early.progress()).contains(new TicketIndex.Progress(0, 1));
            mayRead.countDown();
            assertThat(searching.index.refresh(Duration.ofMinutes(1))).isTrue();
            assertThat(searching.page("basah").progress()).isEmpty();
            assertThat(searching.finds("basah", ticket)).isTrue();
        }
    }

    @DatabaseTest
    void pages_follow_each_other_newest_first_and_end() {
        List<Ticket> all = IntStream.rangeClosed(1, 45).mapToObj(n -> {
            house.clock.pass(Duration.ofMinutes(1));
            return asks(n, "Paspor");
        }).toList();
        try (Searching searching = new Searching(house, "a")) {
            TicketSearch.Page first = searching.search.find("paspor", 1, Searching.INDONESIAN);
            TicketSearch.Page last = searching.search.find("paspor", 99, Searching.INDONESIAN);
            assertThat(first.total()).isEqualTo(45);
            assertThat(first.hits()).hasSize(20).first().extracting(TicketSearch.Hit::number)
                    .isEqualTo(all.getLast().number());
            assertThat(last.number()).isEqualTo(3);
            assertThat(last.first()).isEqualTo(41);
            assertThat(last.hits()).hasSize(5).last().extracting(TicketSearch.Hit::number)
                    .isEqualTo(all.getFirst().number());
            assertThat(searching.search.find("paspor", -1, Searching.INDONESIAN)).isEqualTo(first);
        }
    }

    @DatabaseTest
    void a_hit_shows_why_it_was_found() {
        Ticket ticket = asks(1, "Mau bikin paspor <b>");
        house.writes(ticket, "m1", "Saya mau membuat paspor & visa");
        takes(House.SARI);
        try (Searching searching = new Searching(house, "a")) {
            TicketSearch.Hit hit = searching.page("membuat visa").hits().getFirst();
            assertThat(Searching.shown(hit.question())).isEqualTo("Mau [bikin] paspor <b>");
            assertThat(Searching.shown(hit.excerpt())).contains("mau [membuat] paspor & [visa]");
            assertThat(hit.state()).isEqualTo("search.state.active");
            assertThat(hit.officer()).isEqualTo("Sari");
            assertThat(hit.opened()).isEqualTo("20 Nov 2026 10.00");
        }
    }

    @DatabaseTest
    void a_query_that_cannot_be_read_is_refused() {
        try (Searching searching = new Searching(house, "a")) {
            assertThatThrownBy(() -> searching.page("paspor AND")).isInstanceOf(BadQueryException.class);
        }
    }
}
