package id.tanyapaspor.bot.hours;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three times of Indonesia and the provinces that keep them (Keppres 41/1987; Papua as divided in 2022). */
enum IndonesianTime {
    WIB("Asia/Jakarta", "Aceh", "Sumatera Utara", "Sumatera Barat", "Riau", "Kepulauan Riau", "Jambi",
            "Sumatera Selatan", "Kepulauan Bangka Belitung", "Bengkulu", "Lampung", "Banten", "DKI Jakarta",
            "Jawa Barat", "Jawa Tengah", "DI Yogyakarta", "Jawa Timur", "Kalimantan Barat", "Kalimantan Tengah",
            "Jakarta", "Daerah Khusus Jakarta", "Daerah Istimewa Yogyakarta", "Bangka Belitung"),
    WITA("Asia/Makassar", "Kalimantan Selatan", "Kalimantan Timur", "Kalimantan Utara", "Bali", "Nusa Tenggara Barat",
            "Nusa Tenggara Timur", "Sulawesi Utara", "Gorontalo", "Sulawesi Tengah", "Sulawesi Barat",
            "Sulawesi Selatan", "Sulawesi Tenggara"),
    WIT("Asia/Jayapura", "Maluku", "Maluku Utara", "Papua", "Papua Barat", "Papua Barat Daya", "Papua Tengah",
            "Papua Pegunungan", "Papua Selatan");

    private final ZoneId zone;
    private final Set<String> provinces;

    IndonesianTime(String zone, String... provinces) {
        this.zone = ZoneId.of(zone);
        this.provinces = Arrays.stream(provinces).map(IndonesianTime::letters).collect(Collectors.toSet());
    }

    ZoneId zone() {
        return zone;
    }

    /** The time of a province, however its name is spaced and dotted. */
    static Optional<IndonesianTime> of(String province) {
        return Stream.of(values()).filter(time -> time.provinces.contains(letters(province))).findFirst();
    }

    /** What people call a zone: `WIB`; another than Indonesia's by its own name. */
    static String name(ZoneId zone) {
        return Stream.of(values()).filter(time -> time.zone.equals(zone)).map(Enum::name).findFirst()
                .orElseGet(zone::getId);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
