package id.tanyapaspor.bot.hours;

import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.knowledge.Office;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

import static id.tanyapaspor.bot.hours.IndonesianTime.WIB;
import static id.tanyapaspor.bot.hours.IndonesianTime.WIT;
import static id.tanyapaspor.bot.hours.IndonesianTime.WITA;
import static org.assertj.core.api.Assertions.assertThat;

class IndonesianTimeTest {

    private static final List<String> WEST = List.of("Aceh", "Sumatera Utara", "Sumatera Barat", "Riau",
            "Kepulauan Riau", "Jambi", "Sumatera Selatan", "Kepulauan Bangka Belitung", "Bengkulu", "Lampung", "Banten",
            "DKI Jakarta", "Jawa Barat", "Jawa Tengah", "DI Yogyakarta", "Jawa Timur", "Kalimantan Barat",
            "Kalimantan Tengah");
    private static final List<String> MIDDLE = List.of("Kalimantan Selatan", "Kalimantan Timur", "Kalimantan Utara",
            "Bali", "Nusa Tenggara Barat", "Nusa Tenggara Timur", "Sulawesi Utara", "Gorontalo", "Sulawesi Tengah",
            "Sulawesi Barat", "Sulawesi Selatan", "Sulawesi Tenggara");
    private static final List<String> EAST = List.of("Maluku", "Maluku Utara", "Papua", "Papua Barat",
            "Papua Barat Daya", "Papua Tengah", "Papua Pegunungan", "Papua Selatan");

    @Test
    void all_38_provinces_have_their_time() {
        assertThat(WEST.size() + MIDDLE.size() + EAST.size()).isEqualTo(38);
        assertThat(WEST).allSatisfy(province -> assertThat(IndonesianTime.of(province)).contains(WIB));
        assertThat(MIDDLE).allSatisfy(province -> assertThat(IndonesianTime.of(province)).contains(WITA));
        assertThat(EAST).allSatisfy(province -> assertThat(IndonesianTime.of(province)).contains(WIT));
    }

    @Test
    void every_office_of_the_shipped_content_lies_in_one_of_them() {
        assertThat(ContentReader.read(ContentFiles.shipped().without(ContentFiles.DOCUMENTS)).orThrow().offices())
                .hasSizeGreaterThan(100)
                .extracting(Office::province).allSatisfy(
                        province -> assertThat(IndonesianTime.of(province)).as(province).isPresent());
    }

    @ParameterizedTest
    @CsvSource({ "D.I. Yogyakarta,WIB", "Daerah Istimewa Yogyakarta,WIB", "Daerah Khusus Jakarta,WIB", "jakarta,WIB",
        "Bangka Belitung,WIB", "papua  barat daya,WIT" })
    void a_province_may_be_written_otherwise(String province, IndonesianTime time) {
        assertThat(IndonesianTime.of(province)).contains(time);
    }

    @Test
    void what_is_no_province_has_no_time() {
        assertThat(IndonesianTime.of("")).isEmpty();
        assertThat(IndonesianTime.of("Malaka")).isEmpty();
    }

    @Test
    void a_zone_is_called_as_people_call_it() {
        assertThat(IndonesianTime.name(ZoneId.of("Asia/Makassar"))).isEqualTo("WITA");
        assertThat(IndonesianTime.name(ZoneId.of("Europe/Amsterdam"))).isEqualTo("Europe/Amsterdam");
    }
}
