package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nik saya 3578011203900001 kok invalid             | nik saya [NIK] kok invalid
            3578 0112 0390 0001                               | [NIK]
            3578-0112-0390-0001                               | [NIK]
            nik: 357801 120390 0001.                          | nik: [NIK].
            35.78.01.520390.0001                              | [NIK]
            no kk 3578011203900002, nik 3578011203900001      | no kk [NIK], nik [NIK]
            paspor saya C1234567 hilang                       | paspor saya [nomor paspor] hilang
            no paspor x1234567                                | no paspor [nomor paspor]
            nomor paspor lama AB123456                        | nomor paspor lama [nomor paspor]
            paspor E 1234567 sudah habis                      | paspor [nomor paspor] sudah habis
            hubungi 081234567890 ya                           | hubungi [nomor telepon] ya
            wa 0812-3456-7890                                 | wa [nomor telepon]
            wa 0812 3456 789                                  | wa [nomor telepon]
            +62 812-3456-7890                                 | [nomor telepon]
            +6281234567890                                    | [nomor telepon]
            6281234567890                                     | [nomor telepon]
            telp (021) 5224658                                | telp [nomor telepon]
            nomor Malaysia +60 12-345 6789                    | nomor Malaysia [nomor telepon]
            email budi.santoso@contoh.co.id tidak masuk       | email [email] tidak masuk
            kode billing 820261101234567 tidak bisa dibayar   | kode billing [kode billing] tidak bisa dibayar
            8202 6110 1234 567                                | [kode billing]
            resi 1234567890123456789                          | resi [nomor]
            """)
    void takes_out_what_tells_who_somebody_is(String text, String masked) {
        assertThat(Masking.mask(text).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Rp650.000", "Rp 650.000", "rp650000", "Rp1650000", "Rp. 1650000", "350.000", "1.650.000",
        "650 ribu", "650.000 950.000 1.000.000", "PP 45/2024", "PP 45 Tahun 2024", "Permenkumham 8/2014", "17-12-2024",
        "08-12-2026", "08-12-2026 10.30", "2024-12-17", "08.12.2026", "17 Desember 2024", "jam 08.00-16.00",
        "48 halaman",
        "umur 17 tahun", "paspor 10 tahun", "24 halaman", "A4", "10x15", "pasal 13 ayat 2", "UU 6/2011", "kuota 100",
        "3 x 4", "Jl. Gatot Subroto No. 6", "kode pos 12190", "e-KTP", "M-Paspor 2.0", "sudah 2 minggu", "B1", "H-3",
        "Rp650.000 dan Rp950.000 sejak 17-12-2024" })
    void leaves_amounts_dates_and_laws(String text) {
        assertThat(Masking.mask(text).text()).isEqualTo(text);
        assertThat(Masking.mask(text).found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3578011203900001 | NIK
            C1234567         | PASSPORT
            081234567890     | PHONE
            a@b.id           | MAIL
            820261101234567  | BILLING
            """)
    void names_what_it_found(String text, Masking.Kind kind) {
        assertThat(Masking.mask(text).found()).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nik saya 3578011203900001 ditolak | nik saya ditolak
            C1234567                          | ''
            paspor C1234567 hilang            | paspor hilang
            """)
    void marks_are_not_searched_for(String text, String asked) {
        assertThat(Masking.withoutMarks(Masking.mask(text).text())).isEqualTo(asked);
    }

    @Property
    void masking_twice_is_masking_once(@ForAll @StringLength(max = 200) String text) {
        String once = Masking.mask(text).text();
        assertThat(Masking.mask(once).text()).isEqualTo(once);
    }
}
