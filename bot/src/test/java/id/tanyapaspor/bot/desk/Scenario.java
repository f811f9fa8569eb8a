package id.tanyapaspor.bot.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import id.tanyapaspor.bot.desk.Clerk.Shift;

/**
 * Who comes and who works: days at a desk, made up by a seeded generator. The week is that of Monday, 15 June 2026, whose
 * Tuesday is a national holiday (1 Muharram 1448); single days are the Wednesday after, with two ordinary days before them.
 *
 * @param arrivals when people ask, in order
 * @param looksFrom only what is promised from here on is judged; what comes before gives the desk its past
 */
record Scenario(String name, long seed, List<Arrival> arrivals, List<Clerk> crew, Instant looksFrom) {

    /** Somebody asks, and their question names an office, or none. */
    record Arrival(Instant at, Town town) {}

    /** Of a hundred who ask, how many name which office. */
    private static final int IN_MAKASSAR = 12;
    private static final int IN_JAYAPURA = 6;
    private static final int IN_PADANG = 5;

    static final LocalDate MONDAY = LocalDate.parse("2026-06-15");
    static final LocalDate HOLIDAY = MONDAY.plusDays(1);
    static final LocalDate DAY = MONDAY.plusDays(9);
    static final int CREW = 12;

    /** Of a thousand who ask on a working day, how many ask in each hour: much at opening and after lunch, little at night. */
    private static final int[] WORKING_DAY = { 5, 3, 2, 2, 5, 12, 25, 60, 140, 110, 85, 70, 55, 120, 85, 65, 40, 28, 24,
        22, 18, 13, 7, 4 };
    private static final int[] DAY_OFF = { 5, 3, 2, 2, 4, 8, 14, 20, 25, 28, 28, 26, 24, 22, 22, 22, 22, 22, 22, 22, 18,
        12, 8, 4 };

    static Scenario week(long seed) {
        return new Maker(seed).week("a week", 2000, CREW);
    }

    static Scenario oneOfficer(long seed) {
        return new Maker(seed).week("one officer", 150, 1);
    }

    static Scenario quietDay(long seed) {
        return new Maker(seed).day("a quiet day", 120, Optional.empty());
    }

    /** M-Paspor is up again at ten, and everybody asks what became of their application. */
    static Scenario rush(long seed) {
        return new Maker(seed).rush("a rush after an outage", 300);
    }

    /** Eight of twelve are called away at noon. */
    static Scenario fewFromNoon(long seed) {
        return new Maker(seed).day("eight of twelve leave at noon", 430, Optional.of(4));
    }

    /** All sit in a meeting from half past nine to eleven, and nobody said so. */
    static Scenario meeting(long seed) {
        Scenario day = new Maker(seed).day("an hour and a half of meeting", 430, Optional.empty());
        Shift meeting = new Shift(at(DAY, 9, 30), at(DAY, 11, 0));
        return new Scenario(day.name(), seed, day.arrivals(), day.crew().stream().map(clerk -> without(clerk, meeting))
                .toList(), day.looksFrom());
    }

    static Stream<Scenario> all(long seed) {
        return Stream.of(week(seed), oneOfficer(seed), quietDay(seed), rush(seed), fewFromNoon(seed), meeting(seed));
    }

    /** When the story begins. */
    Instant begins() {
        return arrivals.getFirst().at();
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return at(Town.COUNTRY, day, hour, minute);
    }

    private static Instant at(Town town, LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(town.zone()).toInstant();
    }

    private static Clerk without(Clerk clerk, Shift away) {
        List<Shift> shifts = clerk.shifts().stream()
                .flatMap(shift -> Stream.of(new Shift(shift.from(), earliest(shift.to(), away.from())),
                        new Shift(latest(shift.from(), away.to()), shift.to())))
                .filter(shift -> shift.from().isBefore(shift.to())).distinct().toList();
        return new Clerk(clerk.actor(), clerk.town(), clerk.slowness(), shifts, false, clerk.vanishes());
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static final class Maker {

        private static final int WEEKS = 3;

        private final long seed;
        private final Random random;

        Maker(long seed) {
            this.seed = seed;
            random = new Random(seed);
        }

        Scenario week(String name, int people, int officers) {
            List<LocalDate> days = MONDAY.datesUntil(MONDAY.plusDays(7)).toList();
            List<Instant> arrivals = sorted(arrivals(people, days));
            return new Scenario(name, seed, inTowns(arrivals, officers), crew(officers, Optional.empty()),
                    at(MONDAY, 0, 0));
        }

        Scenario day(String name, int people, Optional<Integer> leftAtNoon) {
            List<LocalDate> before = List.of(DAY.minusDays(2), DAY.minusDays(1));
            List<Instant> arrivals = arrivals(860, before);
            arrivals.addAll(arrivals(people, List.of(DAY)));
            return new Scenario(name, seed, inTowns(sorted(arrivals), CREW), crew(CREW, leftAtNoon), at(DAY, 0, 0));
        }

        Scenario rush(String name, int more) {
            Scenario day = day(name, 430, Optional.empty());
            List<Arrival> arrivals = new ArrayList<>(day.arrivals());
            for (int i = 0; i < more; i++) {
                Instant asks = at(DAY, 10, 0).plusSeconds((long) (Math.abs(random.nextGaussian()) * 45 * 60));
                arrivals.add(new Arrival(asks, Town.COUNTRY));
            }
            arrivals.sort(Comparator.comparing(Arrival::at));
            return new Scenario(name, seed, arrivals, day.crew(), day.looksFrom());
        }

        /** One officer alone serves everybody. */
        private List<Arrival> inTowns(List<Instant> arrivals, int officers) {
            return arrivals.stream().map(at -> new Arrival(at, officers == 1 ? Town.COUNTRY : town())).toList();
        }

        private Town town() {
            int ticket = random.nextInt(100);
            return ticket < IN_MAKASSAR
                    ? Town.MAKASSAR
                    : ticket < IN_MAKASSAR + IN_JAYAPURA
                            ? Town.JAYAPURA
                            : ticket < IN_MAKASSAR + IN_JAYAPURA + IN_PADANG ? Town.PADANG : Town.COUNTRY;
        }

        private static List<Instant> sorted(List<Instant> arrivals) {
            return arrivals.stream().sorted().toList();
        }

        private List<Instant> arrivals(int people, List<LocalDate> days) {
            int[] weights = days.stream().flatMapToInt(day -> Arrays.stream(Town.worked(day) ? WORKING_DAY : DAY_OFF))
                    .toArray();
            int all = Arrays.stream(weights).sum();
            List<Instant> arrivals = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int hour = pick(weights, random.nextInt(all));
                arrivals.add(at(days.get(hour / 24), hour % 24, 0).plusSeconds(random.nextInt(3600)));
            }
            return arrivals;
        }

        private static int pick(int[] weights, int ticket) {
            int i = 0;
            for (int left = ticket; left >= weights[i]; i++) {
                left -= weights[i];
            }
            return i;
        }

        private List<Clerk> crew(int officers, Optional<Integer> leftAtNoon) {
            List<Clerk> crew = new ArrayList<>();
            for (int i = 0; i < officers; i++) {
                boolean leaves = leftAtNoon.filter(left -> crew.size() >= left).isPresent();
                int kind = i;
                Town town = i == 8 ? Town.JAYAPURA : i == 9 || i == 10 ? Town.MAKASSAR : Town.COUNTRY;
                List<Shift> shifts = MONDAY.datesUntil(MONDAY.plusWeeks(WEEKS)).filter(Town::worked)
                        .flatMap(day -> shifts(town, day, kind, leaves && day.equals(DAY)).stream()).toList();
                boolean vanishes = officers > 1 && i == officers - 1;
                crew.add(
                        new Clerk(new Actor("staff:" + i, "Petugas " + i), town, Math.exp(0.25 * random.nextGaussian()),
                                shifts,
                                i % 2 == 0, vanishes ? Optional.of(at(MONDAY.plusDays(2), 15, 30)) : Optional.empty()));
            }
            return crew;
        }

        /** Full days, late comers, early leavers; one break in each half of the day. */
        private List<Shift> shifts(Town town, LocalDate day, int kind, boolean leaves) {
            boolean friday = day.getDayOfWeek() == DayOfWeek.FRIDAY;
            Instant lunch = friday ? at(town, day, 11, 30) : at(town, day, 12, 0);
            Instant morning = at(town, day, kind % 4 == 2 ? 9 : 8, 0).plusSeconds(random.nextInt(480));
            Instant evening = at(town, day, kind % 4 == 1 ? 15 : 16, 0);
            List<Shift> shifts = new ArrayList<>(withBreak(morning, lunch));
            if (!leaves) {
                shifts.addAll(withBreak(at(town, day, 13, 0).plusSeconds(random.nextInt(300)), evening));
            }
            return shifts;
        }

        private List<Shift> withBreak(Instant from, Instant to) {
            long spare = Duration.between(from, to).toSeconds() - 3600;
            Instant pause = from.plusSeconds(1200 + (long) (random.nextDouble() * spare));
            return List.of(new Shift(from, pause), new Shift(pause.plusSeconds(480 + random.nextInt(720)), to));
        }
    }
}
