package id.tanyapaspor.bot.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What offices keep otherwise than the whole country, and the special days of both. */
@Component
class HoursBook {

    private static final TypeReference<Map<DayOfWeek, String>> WEEK = new TypeReference<>() {};
    private static final String WHOLE_COUNTRY = "";

    private final JdbcClient jdbc;
    private final HoursVersion version;
    private final JsonMapper json = JsonMapper.shared();

    HoursBook(JdbcClient jdbc, HoursVersion version) {
        this.jdbc = jdbc;
        this.version = version;
    }

    Map<String, OfficeHours> offices() {
        return jdbc.sql("select office, zone, week, silence_minutes from office_hours")
                .query((row, n) -> Map.entry(row.getString("office"), officeHours(row))).list().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps an office's hours; those that leave everything to the country are forgotten. */
    void set(String office, OfficeHours hours) {
        jdbc.sql("delete from office_hours where office = :office").param("office", office).update();
        if (!hours.equals(OfficeHours.NONE)) {
            jdbc.sql("""
                    insert into office_hours (office, zone, week, silence_minutes)
                    values (:office, :zone, :week, :silence)
                    """).param("office", office).param("zone", hours.zone().map(ZoneId::getId).orElse(null))
                    .param("week", week(hours.week()))
                    .param("silence", hours.silence().map(Duration::toMinutes).orElse(null)).update();
        }
        version.next();
    }

    List<Kept> special() {
        return jdbc.sql("""
                select id, office, first_day, last_day, reason, periods, fridays, always
                from special_days order by first_day, last_day, id
                """).query(HoursBook::kept).list();
    }

    Optional<Kept> special(String id) {
        return special().stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    /** Adds special days, unless the same dates have others already. */
    boolean add(Kept kept) {
        SpecialDays days = kept.days();
        int added = jdbc.sql("""
                insert into special_days (id, office, first_day, last_day, reason, periods, fridays, always)
                values (:id, :office, :first, :last, :reason, :periods, :fridays, :always)
                on conflict (office, first_day, last_day) do nothing
                """).param("id", kept.id()).param("office", kept.office().orElse(WHOLE_COUNTRY))
                .param("first", days.first().toString()).param("last", days.last().toString())
                .param("reason", days.reason()).param("periods", Period.text(days.periods()))
                .param("fridays", Period.text(days.fridays())).param("always", days.always() ? 1 : 0).update();
        version.next();
        return added == 1;
    }

    boolean remove(Kept kept) {
        int removed = jdbc.sql("delete from special_days where id = :id").param("id", kept.id()).update();
        version.next();
        return removed == 1;
    }

    private OfficeHours officeHours(ResultSet row) throws SQLException {
        Map<DayOfWeek, List<Period>> week = json.readValue(row.getString("week"), WEEK).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> Period.list(day.getValue())));
        int minutes = row.getInt("silence_minutes");
        return new OfficeHours(Optional.ofNullable(row.getString("zone")).map(ZoneId::of), week,
                minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes)));
    }

    private String week(Map<DayOfWeek, List<Period>> week) {
        Map<DayOfWeek, String> texts = new TreeMap<>();
        week.forEach((day, periods) -> texts.put(day, Period.text(periods)));
        return json.writeValueAsString(texts);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var days = new SpecialDays(LocalDate.parse(row.getString("first_day")),
                LocalDate.parse(row.getString("last_day")), row.getString("reason"),
                Period.list(row.getString("periods")), Period.list(row.getString("fridays")),
                row.getInt("always") == 1);
        return new Kept(row.getString("id"),
                Optional.of(row.getString("office")).filter(office -> !office.equals(WHOLE_COUNTRY)), days);
    }
}
