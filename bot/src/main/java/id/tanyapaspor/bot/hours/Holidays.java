package id.tanyapaspor.bot.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The lists of holidays, a year each. What ships is taken in at every start, except for years that people edited: those
 * are theirs.
 */
@Component
class Holidays {

    private final JdbcClient jdbc;
    private final HoursVersion version;
    private final ShippedHolidays shipped;
    private final TransactionOperations transaction;

    Holidays(JdbcClient jdbc, HoursVersion version, ShippedHolidays shipped, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.version = version;
        this.shipped = shipped;
        this.transaction = transaction;
    }

    @PostConstruct
    void takeShipped() {
        transaction.executeWithoutResult(status -> {
            List<HolidayYear> kept = years();
            shipped.all().stream().filter(list -> !kept.contains(list) && !edited(list.year()))
                    .forEach(this::follow);
        });
    }

    List<HolidayYear> years() {
        Map<Integer, List<Holiday>> days = jdbc.sql("select day, kind, name, source from holiday order by day")
                .query(Holidays::holiday).list().stream().collect(Collectors.groupingBy(day -> day.day().getYear()));
        return jdbc.sql("select year, source, decreed from holiday_year order by year")
                .query((row, n) -> new HolidayYear(row.getInt("year"), row.getString("source"),
                        row.getInt("decreed") == 1, days.getOrDefault(row.getInt("year"), List.of())))
                .list();
    }

    HolidayYear year(int year) {
        return years().stream().filter(list -> list.year() == year).findFirst()
                .orElseGet(() -> HolidayYear.missing(year));
    }

    /** The list that the program brings for a year, if that is another than the one which people then changed. */
    Optional<HolidayYear> shippedSince(int year) {
        return shipped.year(year).filter(list -> edited(year) && !list.mark().equals(mark(year)));
    }

    /** Adds a day, unless that date is one already. */
    boolean add(Holiday day) {
        edit(day.day().getYear());
        return insert(day);
    }

    boolean remove(Holiday day) {
        edit(day.day().getYear());
        return jdbc.sql("delete from holiday where day = :day").param("day", day.day().toString()).update() == 1;
    }

    void state(int year, String source, boolean decreed) {
        edit(year);
        jdbc.sql("update holiday_year set source = :source, decreed = :decreed where year = :year")
                .param("source", source).param("decreed", decreed ? 1 : 0).param("year", year).update();
    }

    private void edit(int year) {
        jdbc.sql("""
                insert into holiday_year (year, source, decreed, edited, shipped) values (:year, '', 0, 1, '')
                on conflict (year) do update set edited = 1
                """).param("year", year).update();
        version.next();
    }

    /** Keeps a list that ships, and follows what later versions bring. */
    void follow(HolidayYear list) {
        jdbc.sql("delete from holiday where year = :year").param("year", list.year()).update();
        jdbc.sql("""
                insert into holiday_year (year, source, decreed, edited, shipped)
                values (:year, :source, :decreed, 0, :mark)
                on conflict (year) do update
                set source = excluded.source, decreed = excluded.decreed, edited = 0, shipped = excluded.shipped
                """).param("year", list.year()).param("source", list.source()).param("decreed", list.decreed() ? 1 : 0)
                .param("mark", list.mark()).update();
        list.days().forEach(this::insert);
        version.next();
    }

    private boolean insert(Holiday day) {
        return jdbc.sql("""
                insert into holiday (day, year, kind, name, source) values (:day, :year, :kind, :name, :source)
                on conflict (day) do nothing
                """).param("day", day.day().toString()).param("year", day.day().getYear())
                .param("kind", day.kind().text()).param("name", day.name()).param("source", day.source())
                .update() == 1;
    }

    private boolean edited(int year) {
        return jdbc.sql("select count(*) from holiday_year where year = :year and edited = 1").param("year", year)
                .query(Integer.class).single() > 0;
    }

    private String mark(int year) {
        return jdbc.sql("select shipped from holiday_year where year = :year").param("year", year).query(String.class)
                .optional().orElse("");
    }

    private static Holiday holiday(ResultSet row, int number) throws SQLException {
        return new Holiday(LocalDate.parse(row.getString("day")), Holiday.Kind.of(row.getString("kind")),
                row.getString("name"), row.getString("source"));
    }
}
