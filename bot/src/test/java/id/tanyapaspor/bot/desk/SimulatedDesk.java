package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import id.tanyapaspor.bot.desk.Diary.Person;
import id.tanyapaspor.bot.desk.Ticket.PriorityReason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays a scenario on the real desk, event by event: people ask, get priority, give up and come back, the crew serves them,
 * and the desk's own clock runs every minute. Everything is written into a diary, which knows what the desk should do.
 */
final class SimulatedDesk {

    private static final int MOST_ROUNDS = 100;
    private static final int CHECKS = 5;
    private static final double PRIORITY = 0.05;
    private static final double GIVE_UP = 0.03;
    private static final Duration LOOKS = Duration.ofMinutes(30);
    private static final Duration SEEN = Duration.ofMinutes(5);
    private static final Duration NIGHT = Duration.ofHours(2);

    private final House house;
    private final Scenario scenario;
    private final Random random;
    private final OpenSeconds open = Town.COUNTRY.open();
    private final Diary diary;
    private final Agenda agenda;
    private final Crew crew;
    private final List<Promise> promises = new ArrayList<>();
    private int toCome;
    private int ticks;

    SimulatedDesk(House house, Scenario scenario) {
        this.house = house;
        this.scenario = scenario;
        random = new Random(scenario.seed());
        diary = new Diary();
        agenda = new Agenda(house.clock);
        crew = new Crew(house, diary, agenda, random, this::comesBack);
    }

    Diary diary() {
        return diary;
    }

    List<Promise> promises() {
        return promises;
    }

    /** From the first arrival until everything is closed. */
    void run() {
        toCome = scenario.arrivals().size();
        scenario.arrivals().forEach(arrival -> agenda.at(arrival.at(), () -> arrives(arrival.town())));
        agenda.at(scenario.begins(), this::opens);
        while (toCome > 0 || !diary.isOver()) {
            agenda.next();
        }
    }

    private void opens() {
        scenario.crew().forEach(crew::isHired);
        tick();
        lookAround();
        isSeen();
    }

    private void isSeen() {
        crew.isSeen();
        agenda.at(house.now().plus(SEEN), this::isSeen);
    }

    private void tick() {
        Instant now = house.now();
        diary.timersRun(now);
        int rounds = 0;
        while (house.deskClock.runOnce(now)) {
            assertThat(rounds++).as("rounds of the desk's clock at %s", now).isLessThan(MOST_ROUNDS);
        }
        if (ticks++ % CHECKS == 0) {
            isInOrder(now);
        }
        crew.callIdle();
        Instant next = open.after(now, Duration.ofMinutes(1));
        agenda.at(Duration.between(now, next).compareTo(NIGHT) < 0 ? next : now.plus(NIGHT), this::tick);
    }

    private void isInOrder(Instant now) {
        assertThat(house.queue.waiting(Integer.MAX_VALUE)).as("the order of the queue at %s", now)
                .isEqualTo(diary.waiting().stream().map(person -> person.number).toList());
        assertThat(house.queue.places()).as("places at %s", now).isEqualTo(
                diary.waiting().stream().collect(Collectors.toMap(person -> person.number, diary::place)));
        assertThat(house.officers.atWork()).as("officers at work at %s", now).hasSize(diary.atWork());
    }

    /** What everybody who waits would read now. */
    private void lookAround() {
        if (open.open(house.now())) {
            diary.waiting().forEach(person -> promise(person, false));
        }
        agenda.at(house.now().plus(LOOKS), this::lookAround);
    }

    private void promise(Person person, boolean atEntry) {
        Standing standing = house.desk.standing(ticket(person), house.now());
        assertThat(standing.place()).as("place of %s", person.number).isEqualTo(diary.place(person));
        if (!house.now().isBefore(scenario.looksFrom())) {
            promises.add(
                    new Promise(house.now(), person, person.hours(), standing, atEntry, diary.atWork(), diary.head(),
                            diary.oldest().orElseThrow()));
        }
    }

    private Ticket ticket(Person person) {
        return house.tickets.find(person.number).orElseThrow();
    }

    private void arrives(Town town) {
        toCome--;
        var route = new Ticket.Route(town.office(), Optional.empty(), Optional.empty(), false);
        Ticket ticket = house.asks(diary.people().size(), town == Town.COUNTRY ? Ticket.Route.OPEN : route);
        assertThat(ticket.route().pooled()).as("everybody may serve where nobody does").isEqualTo(town.isPooled());
        Person person = diary.enters(ticket.number(), town, house.now());
        promise(person, true);
        if (random.nextDouble() < PRIORITY) {
            Instant soon = open.after(house.now(), Duration.ofSeconds(30 + random.nextInt(150)));
            agenda.at(soon, () -> getsPriority(person));
        }
        if (random.nextDouble() < GIVE_UP) {
            agenda.in(-20 * Math.log(1 - random.nextDouble()), () -> givesUp(person));
        }
        crew.callIdle();
    }

    private void getsPriority(Person person) {
        Actor officer = scenario.crew().getFirst().actor();
        if (house.in(() -> house.counter.move(person.number, officer, Optional.of(PriorityReason.PREGNANT), "hamil",
                house.now()))) {
            diary.getsPriority(person, officer);
        }
    }

    private void givesUp(Person person) {
        if (person.state == Ticket.State.WAITING) {
            house.run(() -> house.desk.cancel(ticket(person), house.now()));
            diary.closes(person, "applicant");
        }
    }

    /** Writes again after an answer; who does not is closed by the clock some days later. */
    private void comesBack(Person person) {
        if (person.state == Ticket.State.WAITING_APPLICANT) {
            house.writes(ticket(person), "again", "Masih ada pertanyaan");
            diary.wrote(person, house.now());
            crew.isWrittenTo(person);
        }
    }
}
