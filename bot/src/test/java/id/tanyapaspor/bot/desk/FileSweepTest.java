package id.tanyapaspor.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.files.FileType;
import id.tanyapaspor.bot.files.StoredFile;
import id.tanyapaspor.bot.files.StoredFiles;

/** Files of officers, from sending to forgetting. */
class FileSweepTest {

    private static final byte[] FORM = { '%', 'P', 'D', 'F', '-', 1 };

    private final House house;
    private final StoredFiles files;

    FileSweepTest(TestDatabase database) {
        house = new House(database);
        files = new StoredFiles(database.sql());
    }

    private FileSweep sweep(Duration kept) {
        return new FileSweep(house.sql, house.database.transaction(), files, new FileSettings(kept), house.clock);
    }

    private StoredFile sends(Ticket ticket, String caption) {
        StoredFile file = new StoredFile(Ids.next(), ticket.applicant().toString(), "formulir.pdf", FileType.PDF,
                FORM.length, true);
        house.run(() -> {
            files.put(file, ticket.number(), FORM, house.now());
            house.counter.reply(ticket.number(), House.SARI, new Reply.Upload(file, caption), house.now());
        });
        return file;
    }

    private Ticket taken(int person) {
        Ticket ticket = house.asks(person);
        house.run(() -> house.counter.take(ticket.number(), House.SARI, "x", house.now()));
        return ticket;
    }

    private void closes(Ticket ticket) {
        house.run(() -> house.counter.close(ticket.number(), House.SARI, Ticket.Outcome.ANSWERED, house.now()));
    }

    private boolean keeps(StoredFile file) {
        return files.content(file.id()).isPresent();
    }

    @DatabaseTest
    void a_file_goes_to_the_applicant_and_into_the_topic_and_stays_in_the_history() {
        Ticket ticket = taken(1);
        StoredFile file = sends(ticket, "Isi <dahulu>");
        assertThat(house.saidTo(ticket)).contains("file Isi &lt;dahulu&gt;");
        assertThat(house.saidInTopic(ticket)).contains("file <b>Sari</b> lewat meja web:\nIsi &lt;dahulu&gt;");
        History.Line line = house.history.of(ticket.number()).getLast();
        assertThat(line.text()).isEqualTo("Isi <dahulu>");
        assertThat(line.attachment()).hasValueSatisfying(attachment -> {
            assertThat(attachment.fileId()).isEqualTo(file.id());
            assertThat(attachment.fileName()).isEqualTo("formulir.pdf");
            assertThat(attachment.size()).isEqualTo(FORM.length);
        });
        assertThat(house.history.line(ticket.number(), line.id())).contains(line);
        assertThat(house.history.line("T-ELSE", line.id())).isEmpty();
        assertThat(house.audited().getLast()).isEqualTo("ticket.reply");
        assertThat(house.reread(ticket).state()).isEqualTo(Ticket.State.WAITING_APPLICANT);
    }

    @DatabaseTest
    void a_file_is_kept_as_long_as_its_ticket_is_open_and_some_time_longer() {
        Ticket open = taken(1);
        Ticket closed = taken(2);
        StoredFile ofOpen = sends(open, "");
        StoredFile ofClosed = sends(closed, "");
        FileSweep sweep = sweep(Duration.ofDays(30));
        house.clock.pass(Duration.ofDays(20));
        closes(closed);
        house.clock.pass(Duration.ofDays(30));
        assertThat(sweep.runOnce()).isFalse();
        house.clock.pass(Duration.ofSeconds(1));
        assertThat(sweep.runOnce()).isTrue();
        assertThat(keeps(ofOpen)).isTrue();
        assertThat(keeps(ofClosed)).isFalse();
        assertThat(sweep.runOnce()).isFalse();
    }

    @DatabaseTest
    void how_long_is_a_setting() {
        Ticket ticket = taken(1);
        StoredFile file = sends(ticket, "");
        closes(ticket);
        house.clock.pass(Duration.ofDays(2));
        assertThat(sweep(Duration.ofDays(3)).runOnce()).isFalse();
        assertThat(sweep(Duration.ofDays(1)).runOnce()).isTrue();
        assertThat(keeps(file)).isFalse();
    }

    @DatabaseTest
    void many_tickets_are_swept_and_one_that_is_gone_leaves_no_file() {
        StoredFile orphan = new StoredFile("0", "web:a", "a.pdf", FileType.PDF, 1, true);
        files.put(orphan, "T-GONE", FORM, house.now());
        for (int n = 0; n < 450; n++) {
            files.put(new StoredFile("f" + n, "web:a", "a.pdf", FileType.PDF, 1, true), "T-" + n, FORM, house.now());
        }
        Ticket ticket = taken(1);
        StoredFile kept = sends(ticket, "");
        house.clock.pass(Duration.ofDays(31));
        assertThat(sweep(Duration.ofDays(30)).runOnce()).isTrue();
        assertThat(files.keptSince(house.now(), "", 10)).isEqualTo(List.of(ticket.number()));
        assertThat(keeps(kept)).isTrue();
    }
}
