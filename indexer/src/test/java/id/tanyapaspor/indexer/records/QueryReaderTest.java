package id.tanyapaspor.indexer.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import id.tanyapaspor.indexer.records.BadQueryException.Fault;

/** What a query finds, and what is said of one that cannot be read. */
class QueryReaderTest {

    private static final RecordIndex INDEX = Letters.index();

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            *:*                                    | T-3ACD T-4K7P T-9XYZ
            T-4K7P                                 | T-4K7P
            t-4k7p                                 | T-4K7P
            4K7P                                   | T-4K7P
            nomor:T-4K7P                           | T-4K7P
            number:"t-4k7p"                        | T-4K7P
            nomor:T-4*                             | T-4K7P
            T-9XYZ                                 | T-3ACD T-9XYZ
            hilang                                 | T-3ACD T-9XYZ
            pertanyaan:hilang                      | T-9XYZ
            catatan:hilang                         | T-3ACD
            NOTE:hilang                            | T-3ACD
            kehilangan                             | T-3ACD T-9XYZ
            membuat paspor                         | T-3ACD T-4K7P
            bikin pasport                          | T-3ACD T-4K7P
            berapa tarif                           | T-4K7P
            biaya OR hilang                        | T-3ACD T-4K7P T-9XYZ
            biaya AND hilang                       | T-3ACD
            paspor -hilang                         | T-4K7P
            -hilang                                | T-4K7P
            NOT hilang                             | T-4K7P
            "paspor hilang"                        | T-3ACD
            "hilang paspor"~4                      | T-3ACD T-9XYZ
            paspr~                                 | T-3ACD T-4K7P T-9XYZ
            PASPR~1                                | T-3ACD T-9XYZ
            Elek*                                  | T-3ACD
            el?ktronik                             | T-3ACD
            650000                                 | T-3ACD
            650.000                                | T-3ACD
            petugas:sari                           | T-3ACD T-9XYZ
            petugas:"Sari Dewi"                    | T-9XYZ
            petugas:(sari utama)                   | T-3ACD
            officer:SARI                           | T-3ACD T-9XYZ
            petugas:[* TO *]                       | T-3ACD T-9XYZ
            -petugas:[* TO *]                      | T-4K7P
            keadaan:menunggu                       | T-4K7P
            state:Waiting                          | T-4K7P
            keadaan:(menunggu OR selesai)          | T-3ACD T-4K7P T-9XYZ
            topik:biaya-paspor                     | T-3ACD T-4K7P
            topik:biaya                            | ''
            topik:biaya*                           | T-3ACD T-4K7P
            dibuka:2026-11-01                      | T-4K7P
            dibuka:"2026-11-30"                    | T-3ACD
            dibuka:2026-11                         | T-3ACD T-4K7P T-9XYZ
            dibuka:2026                            | T-3ACD T-4K7P T-9XYZ
            dibuka:2026-10                         | ''
            dibuka:[2026-11-01 TO 2026-11-30]      | T-3ACD T-4K7P T-9XYZ
            dibuka:[2026-11-02 TO 2026-11-30]      | T-3ACD T-9XYZ
            dibuka:{2026-11-01 TO 2026-11-30}      | T-9XYZ
            dibuka:[2026-11-10 TO *]               | T-3ACD T-9XYZ
            dibuka:[* TO 2026-11-10}               | T-4K7P
            dibuka>=2026-11-10                     | T-3ACD T-9XYZ
            opened<2026-11-10                      | T-4K7P
            ditutup:[* TO *]                       | ''
            paspor^3 tarif                         | T-3ACD T-4K7P
            (paspor OR hilang OR elektronik)@2     | T-3ACD T-9XYZ
            \\*:x                                  | !
            "…"                                    | ''
            tidak-ada                              | ''
            """)
    void finds(String query, String keys) {
        if (keys.equals("!")) {
            assertThat(bad(query).fault()).isEqualTo(Fault.FIELD);
        } else {
            assertThat(found(query)).isEqualTo(keys);
        }
    }

    private static String found(String query) {
        return String.join(" ", new TreeSet<>(INDEX.search(query, 0, 10).keys()));
    }

    private static BadQueryException bad(String query) {
        return catchThrowableOfType(BadQueryException.class, () -> INDEX.search(query, 0, 10));
    }

    @ParameterizedTest(name = "{0} → {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            paspor AND                   | UNFINISHED  | 10 | ''
            (paspor hilang               | UNFINISHED  | 14 | ''
            dibuka:[2026-11-01 TO        | UNFINISHED  | 21 | ''
            ''                           | UNFINISHED  | 0  | ''
            paspor OR OR hilang          | MISPLACED   | 10 | OR
            paspor ) hilang              | MISPLACED   | 7  | )
            jam 10:30                    | MISPLACED   | 6  | :
            a:b:c                        | MISPLACED   | 3  | :
            paspor \\uwxyz               | MISPLACED   | 7  | \\
            [a TO \\]                    | MISPLACED   | 6  | \\
            paspor\\                     | QUOTE       | 7  | ''
            "paspor hilang               | QUOTE       | 14 | ''
            paspor/hilang                | QUOTE       | 13 | ''
            jenis:paspor                 | FIELD       | 0  | jenis
            hilang AND jenis:(a b)       | FIELD       | 11 | jenis
            hilang jenis:"a b"           | FIELD       | 7  | jenis
            jenis:[a TO b]               | FIELD       | 0  | jenis
            *:[* TO b]                   | FIELD       | 3  | *
            _key:T-4K7P                  | FIELD       | 0  | _key
            keadaan:menungu              | CHOICE      | 8  | menungu
            dibuka:kemarin               | DAY         | 7  | kemarin
            dibuka:2026-02-30            | DAY         | 7  | 2026-02-30
            dibuka:2026*                 | DAY         | 7  | 2026*
            dibuka:[a TO 2026]           | DAY         | 8  | a
            dibuka>kemarin               | DAY         | 7  | kemarin
            *spor                        | WILDCARD    | 0  | *spor
            hilang ?aspor                | WILDCARD    | 7  | ?aspor
            \\?aspor~                     | WILDCARD    | 0  | ?aspor
            \\?as*r                       | WILDCARD    | 0  | ?as*r
            *                            | WILDCARD    | 0  | *
            petugas:*                    | WILDCARD    | 8  | *
            /pas.*/                      | UNSUPPORTED | 0  | pas.*
            fn:ordered(a b)              | UNSUPPORTED | 0  | fn:
            """)
    void says_what_is_wrong_and_where(String query, Fault fault, int at, String part) {
        BadQueryException bad = bad(query);
        assertThat(bad).as("%s is refused", query).isNotNull();
        assertThat(bad.fault()).isEqualTo(fault);
        assertThat(bad.at()).isEqualTo(at);
        assertThat(bad.part()).isEqualTo(part);
    }

    @Test
    void a_wrong_value_is_told_with_the_right_ones_and_the_query_stands_in_no_message() {
        BadQueryException bad = bad("keadaan:rahasia");
        assertThat(bad.choices()).containsExactly("closed", "menunggu", "selesai", "waiting");
        assertThat(bad.getMessage()).doesNotContain("rahasia");
    }

    @Test
    void what_is_too_long_or_too_broad_is_refused() {
        assertThat(bad("a".repeat(QueryReader.LONGEST + 1)).fault()).isEqualTo(Fault.LONG);
        assertThat(found("(".repeat(247) + "hilang" + ")".repeat(247))).isEqualTo("T-3ACD T-9XYZ");
    }

    @Test
    void what_fits_too_many_words_is_refused() {
        RecordIndex many = Letters.index();
        many.put(IntStream.range(0, 3000).mapToObj(n -> Letters.letter("T-" + n, "menunggu", "", "",
                "2026-11-01T00:00:00+07:00", "kat" + Integer.toString(n + 2000, 36), "")).toList());
        String fuzzy = IntStream.range(0, 38).mapToObj(n -> "kat" + Integer.toString(n + 2000, 36) + "~")
                .collect(Collectors.joining(" OR "));
        for (String broad : List.of(fuzzy, "k*a" + "?".repeat(30))) {
            assertThat(catchThrowableOfType(BadQueryException.class, () -> many.search(broad, 0, 10)))
                    .as(broad).isNotNull().extracting(BadQueryException::fault).isEqualTo(Fault.BROAD);
        }
    }

    @Property(tries = 3000)
    void whatever_is_written_is_answered_or_refused_in_words(@ForAll String query) {
        answeredOrRefused(query);
    }

    @Property(tries = 20000)
    void whatever_looks_like_a_query_is_answered_or_refused_in_words(@ForAll("queries") String query) {
        answeredOrRefused(query);
    }

    private static void answeredOrRefused(String query) {
        try {
            Found found = INDEX.search(query, 0, 10);
            found.marks().in("Paspor saya hilang di Semarang, Rp650.000");
            found.marks().excerpt("Paspor saya hilang di Semarang, Rp650.000", 20);
        } catch (BadQueryException bad) {
            assertThat(bad.at()).isBetween(0, Math.max(query.length(), QueryReader.LONGEST));
        }
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of("paspor", "hilang", " ", " ", " ", "\"", "(", ")", "[", "]", "{", "}", " TO ", "*", "?",
                "~", "^", "2", "0.5", ":", "nomor:", "petugas:", "dibuka:", "keadaan:", "topik:", "catatan:", "fn:",
                "ordered(", "maxgaps(3 ", "@", "menunggu", "2026-11-01", "+", "-", "!", " AND ", " OR ", " NOT ", "&&",
                "||", "\\", "/", "<", ">", "=", "<=", "#", "'", ".", ",", "\u0000", "é", "😀", "*:*", "a~", "a*",
                "a?*?*b")
                .list().ofMinSize(1).ofMaxSize(30).map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void many_fuzzy_words_are_answered_or_refused(@ForAll("fuzzy") String query) {
        answeredOrRefused(query);
    }

    @Provide
    Arbitrary<String> fuzzy() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(3).map(word -> word + "~ ")
                .list().ofMinSize(20).ofMaxSize(100).map(words -> String.join("", Set.copyOf(words)));
    }
}
