package id.tanyapaspor.bot.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.charts.XlsxSheet;
import id.tanyapaspor.bot.charts.CsvSheet;
import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;

/** One row a ticket, as a file. It is Friday, 20 November, 15 o'clock. */
class TicketSheetTest {

    private static final Instant NOW = Book.at("2026-11-20T15:00");

    private Sums sums;
    private TicketSheet sheet;

    @BeforeEach
    void start(TestDatabase database) {
        sums = new Sums(database);
        sheet = new TicketSheet(new TicketRows(database.sql(), sums.hours), sums.hours);
    }

    private void someTickets() {
        Book book = sums.book;
        book.entered("T-AAAA", "2026-11-20T11:00").lane(PriorityReason.ELDERLY).office("Kantor Imigrasi Bandung")
                .topic("paspor-hilang").chat("web:1").taken("2026-11-20T13:10", "Sari").answered("2026-11-20T13:20")
                .closed("2026-11-20T13:50", Outcome.ANSWERED).helped(true).reopened("2026-11-20T14:00")
                .taken("2026-11-20T14:10", "=HYPERLINK(\"http://x\")").closed("2026-11-20T14:40", Outcome.REFERRED)
                .helped(false).write();
        book.entered("T-CCCC", "2026-11-20T08:00").write();
        book.entered("T-DDDD", "2026-11-20T09:00").taken("2026-11-20T09:10", "Budi")
                .closed("2026-11-20T09:30", Outcome.DUPLICATE).mergedInto("T-CCCC").write();
        book.entered("T-EEEE", "2026-11-20T08:30").taken("2026-11-20T09:20", "Budi").write();
        book.entered("T-FFFF", "2026-11-19T08:30").write();
    }

    private Map<String, CSVRecord> csv(String office, String language) throws IOException {
        String text = csvText(office, language);
        return CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(text.substring(1))).getRecords()
                .stream().collect(Collectors.toMap(row -> row.get(0), Function.identity()));
    }

    private String csvText(String office, String language) throws IOException {
        var out = new ByteArrayOutputStream();
        var to = new CsvSheet(out);
        sheet.write(Sums.choice("2026-11-20", "2026-11-20", office), NOW, ReadingTest.in(language), to);
        to.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    @DatabaseTest
    void each_ticket_of_the_days_is_a_row_with_all_that_is_known_of_it() throws IOException {
        someTickets();
        Map<String, CSVRecord> rows = csv(Choice.EVERY, "id");
        assertThat(rows).containsOnlyKeys("T-AAAA", "T-CCCC", "T-DDDD", "T-EEEE");
        assertThat(rows.get("T-AAAA").toList()).containsExactly("T-AAAA", "2026-11-20 11:00", "Prioritas", "Lansia",
                "Kantor Imigrasi Bandung", "paspor-hilang", "web", "en", "4", "Selesai", "2026-11-20 13:10",
                "2026-11-20 13:20", "2026-11-20 14:40", "Dirujuk", "tidak", "40", "50", "30",
                "'=HYPERLINK(\"http://x\")", "1", "0", "");
        assertThat(rows.get("T-CCCC").toMap()).containsEntry("Nomor", "T-CCCC").containsEntry("Keadaan", "Menunggu")
                .containsEntry("Pertama diambil", "").containsEntry("Hasil", "").containsEntry("Terbantu", "");
        assertThat(rows.get("T-DDDD").toMap()).containsEntry("Digabung ke", "T-CCCC").containsEntry("Hasil", "Ganda");
    }

    @DatabaseTest
    void a_ticket_is_overtaken_by_those_of_its_office_that_came_later_and_were_taken_earlier() throws IOException {
        someTickets();
        Map<String, CSVRecord> rows = csv(Choice.EVERY, "en");
        assertThat(rows.get("T-CCCC").get("Overtaken by (tickets)")).as("still waits").isEqualTo("2");
        assertThat(rows.get("T-EEEE").get("Overtaken by (tickets)")).isEqualTo("1");
        assertThat(rows.get("T-DDDD").get("Overtaken by (tickets)")).isEqualTo("0");
    }

    @DatabaseTest
    void the_sheet_follows_the_office_and_the_language() throws IOException {
        someTickets();
        assertThat(csv("Kantor Imigrasi Bandung", "id")).containsOnlyKeys("T-AAAA");
        assertThat(csv(Choice.NONE, "en").get("T-CCCC").get("State")).isEqualTo("Waiting");
    }

    @DatabaseTest
    void nothing_that_was_said_and_nobody_who_said_it_is_in_the_sheet() throws IOException {
        someTickets();
        assertThat(csvText(Choice.EVERY, "id")).startsWith("\uFEFFNomor,Dibuka,").contains("\r\n")
                .doesNotContain("Rahasia", "NIK", "web:1", "telegram:T-CCCC");
    }

    @DatabaseTest
    void excel_gets_times_as_times_numbers_as_numbers_and_texts_that_are_no_formulas() throws IOException {
        someTickets();
        List<Row> rows = xlsx();
        assertThat(rows).hasSize(5);
        Row row = rows.stream().filter(one -> one.getCellText(0).equals("T-AAAA")).findFirst().orElseThrow();
        assertThat(row.getCellAsDate(1)).contains(LocalDateTime.parse("2026-11-20T11:00"));
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(row.getCellAsNumber(15)).hasValueSatisfying(wait -> assertThat(wait.intValue()).isEqualTo(40));
        assertThat(row.getCell(18).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(18)).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    private List<Row> xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        var to = new XlsxSheet(out, "Tiket");
        sheet.write(Sums.choice("2026-11-20", "2026-11-20", Choice.EVERY), NOW, ReadingTest.in("id"), to);
        to.end();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()),
                new ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }

    @DatabaseTest
    void more_tickets_than_a_page_holds_are_all_written_once_and_in_order(TestDatabase database) throws IOException {
        BusyMonth.write(database.named(), database.transaction(), 2 * TicketRows.PAGE, NOW);
        var opened = new ArrayList<Instant>();
        var numbers = new HashSet<String>();
        new TicketRows(database.sql(), sums.hours).each(Sums.choice("2026-10-01", "2026-11-20", Choice.EVERY), NOW,
                page -> page.forEach(row -> {
                    opened.add(row.times().opened());
                    numbers.add(row.number());
                }));
        assertThat(numbers).hasSize(2 * TicketRows.PAGE);
        assertThat(opened).hasSize(2 * TicketRows.PAGE).isSorted();
    }
}
