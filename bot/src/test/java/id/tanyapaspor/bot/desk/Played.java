package id.tanyapaspor.bot.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.Diary.Call;
import id.tanyapaspor.bot.desk.WaitMethod.Past;
import id.tanyapaspor.bot.hours.TestHours;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.storage.Database;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * A scenario that was played to its end.
 *
 * @param diary what truly happened
 * @param promises what people were told
 * @param kept what stands in the database
 */
record Played(Scenario scenario, Diary diary, List<Promise> promises, Kept kept) {

    /** Between two looks at a receipt; the real desk's ten seconds would only make the play longer. */
    private static final Duration RECEIPTS = Duration.ofMinutes(5);

    /** More calls than any method looks back at. */
    private static final int PAST = 500;

    /** A ticket's row. */
    record Row(String state, Instant entered, Optional<Instant> firstTaken, Optional<Instant> answered) {}

    /**
     * What the desk wrote down.
     *
     * @param acts of each ticket, as the audit log names them, with who did them
     */
    record Kept(Map<String, Row> tickets, Map<String, List<String>> acts, AuditLog.Verdict audit) {}

    static Played on(Database kind, Scenario scenario) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            dropDurability(database);
            TestHours.close(database, Set.of(Scenario.HOLIDAY));
            var house = new House(database, House.settings("", RECEIPTS), Town.offices());
            var desk = new SimulatedDesk(house, scenario);
            desk.run();
            return new Played(scenario, desk.diary(), desk.promises(), kept(house));
        }
    }

    /** Nine tenths of the time would go into waiting for the disk after each commit, and nobody pulls a plug here. */
    private static void dropDurability(TestDatabase database) {
        String setting = switch (database.kind()) {
            case SQLITE -> "pragma synchronous = off";
            case POSTGRESQL -> "set synchronous_commit = off";
        };
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                all.add(database.dataSource().getConnection());
                try (Statement statement = all.getLast().createStatement()) {
                    statement.execute(setting);
                }
            }
            for (Connection connection : all) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kept kept(House house) {
        Map<String, Row> tickets = house.sql
                .sql("select number, state, entered_at, first_taken_at, answered_at from ticket")
                .query((row, n) -> Map.entry(row.getString(1),
                        new Row(row.getString(2), Instant.ofEpochMilli(row.getLong(3)), moment(row.getString(4)),
                                moment(row.getString(5)))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, List<String>> acts = house.sql
                .sql("select subject, action, actor from audit where subject like 'ticket:%' order by seq")
                .query((row, n) -> Map.entry(row.getString(1).substring("ticket:".length()),
                        row.getString(2) + " " + row.getString(3)))
                .list().stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return new Kept(tickets, acts, house.audit.verify());
    }

    private static Optional<Instant> moment(String millis) {
        return Optional.ofNullable(millis).map(Long::parseLong).map(Instant::ofEpochMilli);
    }

    /** What people were told, where it became true or not; who gave up had no turn. */
    List<Verdict> told() {
        return promises.stream().flatMap(promise -> promise.standing().expected()
                .flatMap(told -> verdict(promise, told)).stream()).toList();
    }

    /** What another method would have told those who asked. */
    List<Verdict> toldBy(WaitMethod method) {
        return promises.stream().filter(Promise::atEntry)
                .flatMap(promise -> method.range(past(promise), promise.place())
                        .flatMap(range -> verdict(promise, range.rounded())).stream())
                .toList();
    }

    private static Optional<Verdict> verdict(Promise promise, Standing.Wait told) {
        int hour = promise.at().atZone(TestHours.JAKARTA).getHour();
        return promise.waited()
                .map(waited -> new Verdict(promise.place(), hour, promise.atEntry(), told, waited));
    }

    private Past past(Promise promise) {
        List<Call> calls = diary.callsUntil(promise.at());
        List<Call> latest = calls.subList(Math.max(0, calls.size() - PAST), calls.size()).reversed();
        return new Past(promise, latest.stream().filter(call -> promise.town() == Town.COUNTRY
                || call.town() == Town.COUNTRY || call.town() == promise.town()).toList());
    }
}
