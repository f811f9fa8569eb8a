package id.tanyapaspor.bot.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.bot.hours.Hours;
import id.tanyapaspor.bot.hours.TestHours;
import id.tanyapaspor.knowledge.Office;

/** Where simulated officers work, one place in each zone, and how the country's hours and holiday fall there. */
enum Town {

    /** The whole country's desk, by the clock of Jakarta. */
    COUNTRY("Asia/Jakarta", ""),
    MAKASSAR("Asia/Makassar", "Sulawesi Selatan"),
    JAYAPURA("Asia/Jayapura", "Papua"),
    /** Has nobody of its own at the desk. */
    PADANG("Asia/Jakarta", "Sumatera Barat");

    private final ZoneId zone;
    private final String province;
    private final OpenSeconds open;

    Town(String zone, String province) {
        this.zone = ZoneId.of(zone);
        this.province = province;
        open = new OpenSeconds(Scenario.MONDAY.minusDays(1), 28, this.zone, Town::open);
    }

    static List<Office> offices() {
        return Arrays.stream(values()).flatMap(town -> town.office().map(name -> TestHours.office(name, town.province))
                .stream()).toList();
    }

    Optional<String> office() {
        return province.isEmpty() ? Optional.empty() : Optional.of("Kantor Imigrasi " + name());
    }

    /** Whether everybody may serve its people from the start. */
    boolean isPooled() {
        return this == COUNTRY || this == PADANG;
    }

    ZoneId zone() {
        return zone;
    }

    OpenSeconds open() {
        return open;
    }

    Hours hours() {
        return TestHours.in(zone, Set.of(Scenario.HOLIDAY));
    }

    /** The office hours, said in the plainest way. */
    static boolean open(LocalDateTime moment) {
        DayOfWeek day = moment.getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY || moment.toLocalDate().equals(Scenario.HOLIDAY)) {
            return false;
        }
        int minute = moment.getHour() * 60 + moment.getMinute();
        int lunch = day == DayOfWeek.FRIDAY ? 11 * 60 + 30 : 12 * 60;
        return minute >= 8 * 60 && minute < lunch || minute >= 13 * 60 && minute < 16 * 60;
    }

    static boolean worked(LocalDate day) {
        return open(day.atTime(9, 0));
    }
}
