package id.tanyapaspor.knowledge.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.tanyapaspor.knowledge.Fee;
import id.tanyapaspor.knowledge.Fee.Rate;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.reading.Reading;

class FeeFileTest {

    private static final String SHIPPED = new String(ContentFiles.shipped().files().get("fees.yaml"),
            StandardCharsets.UTF_8);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final String FIVE = "paspor-elektronik-5";

    @Test
    void the_shipped_fees_are_listed_as_the_reader_reads_them() {
        Map<String, Fee> read = ContentReader.read(ContentFiles.shipped()).knowledge().fees();
        assertThat(file().fees()).hasSameSizeAs(read.values()).allSatisfy(fee -> assertThat(read.get(fee.name()))
                .isEqualTo(new Fee(fee.name(), fee.title(), fee.rates())));
    }

    @Test
    void a_coming_rate_ends_the_present_one_the_day_before_and_leaves_every_other_line() {
        String text = file().withComing(FIVE, NEW_YEAR, 700_000, "PP 9/2026, \"lampiran\"").orElseThrow();
        String old = "    - { from: 2024-12-17, amount: 650000, law: \"PP 45/2024, lampiran\" }\n";
        assertThat(text).isEqualTo(SHIPPED.replaceFirst(Pattern.quote(old),
                Matcher.quoteReplacement(
                        "    - { from: 2027-01-01, amount: 700000, law: \"PP 9/2026, \\\"lampiran\\\"\" }\n"
                                + "    - { from: 2024-12-17, until: 2026-12-31, amount: 650000, law: \"PP 45/2024, lampiran\" }\n")));
        Fee fee = read(text).knowledge().fees().get(FIVE);
        assertThat(fee.on(NEW_YEAR.minusDays(1)).orElseThrow().amount()).isEqualTo(650_000);
        assertThat(fee.on(NEW_YEAR).orElseThrow().amount()).isEqualTo(700_000);
        assertThat(file().withComing(FIVE, LocalDate.of(2024, 12, 17), 1, "x")).isEmpty();
    }

    @Test
    void a_rate_is_changed_and_removed_and_a_fee_is_added() {
        LocalDate from = LocalDate.of(2024, 12, 17);
        String changed = file().with(FIVE, from, rate -> new Rate(rate.period(), 1, rate.law())).orElseThrow();
        assertThat(read(changed).knowledge().fees().get(FIVE).on(from).orElseThrow().amount()).isEqualTo(1);
        String removed = file().without(FIVE, from).orElseThrow();
        assertThat(read(removed).knowledge().fees().get(FIVE).on(NEW_YEAR)).isEmpty();
        assertThat(file().without("splp-wni", from)).isEmpty();
        String added = file().withFee("cetak-ulang", "Cetak: ulang", new Rate(new Period(NEW_YEAR, null), 5, "PP 9"))
                .orElseThrow();
        assertThat(added).startsWith(SHIPPED);
        assertThat(read(added).knowledge().fees().get("cetak-ulang").title()).isEqualTo("Cetak: ulang");
        assertThat(file().withFee(FIVE, "x", new Rate(new Period(NEW_YEAR, null), 5, "PP 9"))).isEmpty();
    }

    @Test
    void rates_in_blocks_are_kept_apart_too() {
        String text = """
                - name: a
                  title: A
                  history:
                    - from: 2024-01-01
                      amount: 5
                      law: PP 1
                    # an old one
                    - from: 2020-01-01
                      until: 2023-12-31
                      amount: 4
                      law: PP 0
                """;
        String changed = FeeFile.of(text).orElseThrow().withComing("a", NEW_YEAR, 6, "PP 2").orElseThrow();
        assertThat(changed).contains("# an old one\n    - from: 2020-01-01\n      until: 2023-12-31");
        assertThat(read(changed).knowledge().fees().get("a").history()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "- name: a\n",
        "- { name: a, title: A, history: [{from: 2020-01-01, amount: 1, law: x}] }\n",
        "- name: a\n  title: A\n  history:\n    - { from: besok, amount: 1, law: x }\n" })
    void what_could_not_be_kept_is_edited_as_text(String text) {
        assertThat(FeeFile.of(text)).isEmpty();
    }

    private static Reading read(String text) {
        ContentFiles shipped = ContentFiles.shipped();
        shipped.files().put("fees.yaml", text.getBytes(StandardCharsets.UTF_8));
        Reading reading = ContentReader.read(shipped.without(ContentFiles.DOCUMENTS));
        assertThat(reading.problems()).noneMatch(problem -> problem.file().equals("fees.yaml"));
        return reading;
    }

    private static FeeFile file() {
        return FeeFile.of(SHIPPED).orElseThrow();
    }
}
