package id.tanyapaspor.bot.board;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.charts.Days;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.hours.Hours;
import id.tanyapaspor.bot.hours.Period;

/**
 * The board put together by hand on a test's database. Offices open from 8 to 12 and from 13 to 16, on Fridays from 8 to
 * 11.30 and from 13 to 16; Thursday, 26 November 2026, is a holiday.
 */
final class Sums {

    static final BoardSettings SETTINGS = new BoardSettings(Duration.ofMinutes(30), Duration.ofHours(7),
            Optional.empty(), new BoardSettings.DigestTo("", LocalTime.of(8, 0)));

    final Book book;
    final BoardHours hours = new BoardHours(Sums::office);
    final Figures figures;
    final TestDatabase database;

    Sums(TestDatabase database) {
        this.database = database;
        book = new Book(database.sql(), database.transaction().getTransactionManager());
        figures = with(SETTINGS);
    }

    Figures with(BoardSettings settings) {
        return new Figures(new Courses(database.sql(), hours), new Present(database.sql(), hours),
                new Overtakings(database.sql()), hours, settings);
    }

    static Hours office() {
        List<Period> long8 = List.of(Period.of("08:00-12:00"), Period.of("13:00-16:00"));
        Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)
                .forEach(day -> week.put(day, long8));
        week.put(DayOfWeek.FRIDAY, List.of(Period.of("08:00-11:30"), Period.of("13:00-16:00")));
        return new Hours(Book.JAKARTA, week, List.of(), Set.of(LocalDate.parse("2026-11-26")));
    }

    static Choice choice(String first, String last, String office) {
        return new Choice(Choice.Span.OTHER, new Days(LocalDate.parse(first), LocalDate.parse(last)), office,
                Optional.empty());
    }

    Figures.View of(String first, String last, String office, Instant now) {
        return figures.of(choice(first, last, office), now);
    }
}
