package id.tanyapaspor.bot.desk;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

import id.tanyapaspor.bot.desk.Diary.Person;
import id.tanyapaspor.bot.desk.Played.Row;
import id.tanyapaspor.bot.hours.Hours;
import id.tanyapaspor.bot.hours.TestHours;
import id.tanyapaspor.bot.storage.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two thousand people, twelve officers, a week with a holiday, on the real desk. While it is played, {@link SimulatedDesk}
 * checks the order of the queue every few minutes and every call; here the rest is held against the diary. On PostgreSQL, with
 * another seed: `mvn -pl bot -am test -Dtest=SimulatedWeekTest -Ddatabase=POSTGRESQL -Dseed=2`.
 */
class SimulatedWeekTest {

    private static final PrintStream OUT = System.out;
    private static final String[] PLACES = { "1–3", "4–10", "11–30", "31 and more" };

    private static final Hours HOURS = Town.COUNTRY.hours();
    private static final OpenSeconds OPEN = Town.COUNTRY.open();

    private static Played week;

    @BeforeAll
    static void play() {
        Database kind = Database.valueOf(System.getProperty("database", "SQLITE"));
        week = Played.on(kind, Scenario.week(Long.getLong("seed", 1)));
    }

    @Test
    void everybody_is_served_once_for_each_time_that_they_stood_in_the_queue() {
        List<Person> people = week.diary().people();
        assertThat(people).hasSize(2000);
        assertThat(week.kept().tickets()).hasSize(2000).allSatisfy((number, row) -> {
            assertThat(row.state()).isEqualTo("closed");
            assertThat(row.entered()).isEqualTo(week.diary().person(number).entered);
        });
        assertThat(people).allSatisfy(person -> {
            long returns = count(person, "ticket.return");
            boolean gaveUp = person.acts.getLast().equals("ticket.close applicant");
            assertThat(person.calls).as(person.number).hasSize((int) returns + (gaveUp ? 0 : 1));
        });
    }

    @Test
    void the_audit_log_tells_every_act_and_every_overtaking_and_nothing_else() {
        assertThat(week.kept().audit().fault()).isEmpty();
        week.diary().people().forEach(person -> assertThat(week.kept().acts().getOrDefault(person.number, List.of()))
                .as(person.number).isEqualTo(person.acts));
        assertThat(acts("ticket.overtake")).as("some were overtaken, with a reason").isPositive();
        assertThat(acts("ticket.return " + Actor.SYSTEM.id())).as("some officers fell silent").isPositive();
        assertThat(acts("ticket.return staff")).as("some gave back what they had").isPositive();
        assertThat(acts("ticket.close " + Actor.SYSTEM.id())).as("some did not come back").isPositive();
        assertThat(acts("ticket.close applicant")).as("some gave up").isPositive();
    }

    @Test
    void working_time_is_what_counting_every_second_gives() {
        var random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            Town town = Town.values()[random.nextInt(Town.values().length)];
            Instant from = moment(random, 14);
            Instant to = from.plusSeconds(random.nextInt(7 * 24 * 3600));
            assertThat(town.hours().between(from, to)).as("%s, %s to %s", town, from, to)
                    .isEqualTo(town.open().between(from, to));
            assertThat(town.hours().open(from)).as("%s at %s", town, from).isEqualTo(town.open().open(from));
            Duration working = Duration.ofSeconds(1 + random.nextInt(8 * 3600));
            assertThat(town.hours().after(from, working)).as("%s, %s after %s", town, working, from)
                    .contains(town.open().after(from, working));
        }
    }

    @Test
    void how_soon_people_are_called_and_answered_is_the_same_in_the_rows_and_in_truth() {
        for (Person person : week.diary().people()) {
            Row row = week.kept().tickets().get(person.number);
            assertThat(row.firstTaken()).isEqualTo(person.calls.stream().findFirst().map(Diary.Call::at));
            assertThat(row.answered()).isEqualTo(person.answers.stream().findFirst());
        }
        for (int minutes : new int[]{ 15, 30, 60, 120 }) {
            Duration promised = Duration.ofMinutes(minutes);
            long inRows = week.kept().tickets().values().stream().filter(row -> row.answered()
                    .filter(at -> HOURS.between(row.entered(), at).compareTo(promised) <= 0).isPresent()).count();
            long inTruth = week.diary().people().stream().filter(person -> person.answers.stream().findFirst()
                    .filter(at -> OPEN.minutes(person.entered, at) <= minutes).isPresent()).count();
            assertThat(inRows).as("answered within %d working minutes", minutes).isEqualTo(inTruth).isPositive();
        }
    }

    @Test
    void most_answers_come_within_the_range_told_wherever_people_stand() {
        List<Verdict> all = week.told();
        assertThat(Verdict.inside(all)).isBetween(0.75, 0.95);
        assertThat(Verdict.medianError(all)).as("minutes").isLessThan(12);
        assertThat(byPlace(all)).allSatisfy((place, some) -> assertThat(Verdict.inside(some)).isBetween(0.7, 0.98));
        List<Verdict> asked = atEntry(all);
        assertThat(Verdict.inside(asked)).as("at entry").isBetween(0.75, 0.95);
    }

    @Test
    void the_range_is_nearer_to_the_truth_than_place_times_mean_divided_by_officers() {
        List<Verdict> own = week.toldBy(WaitMethod.BOTH_PACES);
        List<Verdict> naive = week.toldBy(WaitMethod.NAIVE);
        assertThat(own).hasSizeGreaterThan(1500);
        assertThat(Verdict.medianError(own)).isLessThan(Verdict.medianError(naive));
        assertThat(Verdict.inside(own)).isGreaterThan(Verdict.inside(naive) + 0.2);
        assertThat(Verdict.score(own)).isLessThan(Verdict.score(naive));
    }

    @Test
    void something_is_promised_unless_nobody_is_at_work_or_nobody_was_served_yet() {
        List<Promise> asked = week.promises().stream().filter(Promise::atEntry).toList();
        assertThat(asked).filteredOn(promise -> promise.standing().unattended())
                .isNotEmpty().allSatisfy(promise -> {
                    assertThat(promise.standing().expected()).isEmpty();
                    assertThat(promise.town().open().open(promise.at())).as("at %s", promise.at()).isTrue();
                });
        long silent = asked.stream().filter(promise -> promise.standing().expected().isEmpty()).count();
        assertThat(silent / (double) asked.size()).isLessThan(0.05);
    }

    @Test
    void a_break_or_a_night_before_the_answer_is_told_in_most_cases() {
        List<Promise> open = week.promises().stream().filter(promise -> promise.town().open().open(promise.at()))
                .filter(promise -> promise.answered().isPresent() && promise.standing().expected().isPresent())
                .toList();
        long right = open.stream()
                .filter(promise -> promise.standing().opensAt().isPresent() == hasABreak(promise)).count();
        long broken = open.stream()
                .filter(promise -> promise.standing().opensAt().isEmpty() && hasABreak(promise)).count();
        OUT.printf("A break before the answer: rightly told or not in %d of %d looks, missed in %d%n", right,
                open.size(), broken);
        assertThat(right / (double) open.size()).isGreaterThan(0.85);
        assertThat(broken / (double) open.size()).isLessThan(0.05);
    }

    @AfterAll
    static void print() {
        List<Verdict> all = week.told();
        OUT.printf("%nA simulated week (seed %d), what people were told and what came; minutes of opening hours%n%n",
                week.scenario().seed());
        OUT.println("| minutes " + Verdict.COLUMNS + "\n|---" + Verdict.RULE);
        row("when they asked", atEntry(all));
        row("all looks", all);
        byPlace(all).forEach((place, some) -> row("place " + PLACES[place], some));
        row("at entry, " + WaitMethod.BOTH_PACES.title(), week.toldBy(WaitMethod.BOTH_PACES));
        row("at entry, " + WaitMethod.NAIVE.title(), week.toldBy(WaitMethod.NAIVE));
    }

    private static List<Verdict> atEntry(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::atEntry).toList();
    }

    private static void row(String name, Collection<Verdict> verdicts) {
        OUT.println("| " + name + " " + Verdict.row(verdicts));
    }

    private static Map<Integer, List<Verdict>> byPlace(List<Verdict> verdicts) {
        return by(verdicts, verdict -> {
            int place = verdict.place();
            return place <= 3 ? 0 : place <= 10 ? 1 : place <= 30 ? 2 : 3;
        });
    }

    private static Map<Integer, List<Verdict>> by(List<Verdict> verdicts, Function<Verdict, Integer> key) {
        return verdicts.stream().collect(groupingBy(key, TreeMap::new, toList()));
    }

    private static boolean hasABreak(Promise promise) {
        Instant answered = promise.answered().orElseThrow();
        return promise.town().open().between(promise.at(), answered)
                .compareTo(Duration.between(promise.at(), answered)) < 0;
    }

    private static Instant moment(Random random, int days) {
        return Scenario.MONDAY.atStartOfDay(TestHours.JAKARTA).toInstant()
                .plusSeconds(random.nextInt(days * 24 * 3600));
    }

    private static long acts(String beginning) {
        return week.diary().people().stream().mapToLong(person -> count(person, beginning)).sum();
    }

    private static long count(Person person, String beginning) {
        return person.acts.stream().filter(act -> act.startsWith(beginning)).count();
    }
}
