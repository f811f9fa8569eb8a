package id.tanyapaspor.bot.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import org.springframework.core.io.ClassPathResource;

/** The migration that brought the column for reasons. */
class ReasonsOfBeforeTest {

    @DatabaseTest
    void tickets_of_before_get_the_reason_that_stands_in_what_was_handed_over(TestDatabase database)
            throws IOException {
        new Sums(database).book.entered("T-AAAA", "2026-11-20T08:00").reason("Pemohon minta \"petugas\"").write();
        database.sql().sql("update ticket set reason = null").update();
        String vendor = database.kind().name().toLowerCase(Locale.ROOT);
        database.sql().sql(new ClassPathResource("db/" + vendor + "/V10_1__board_reasons.sql")
                .getContentAsString(StandardCharsets.UTF_8)).update();
        assertThat(database.sql().sql("select reason from ticket").query(String.class).single())
                .isEqualTo("Pemohon minta \"petugas\"");
    }
}
