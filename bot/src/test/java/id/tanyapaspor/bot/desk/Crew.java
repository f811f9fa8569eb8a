package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import id.tanyapaspor.bot.desk.Diary.Person;
import id.tanyapaspor.bot.desk.Ticket.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the officers of a simulated desk do: take the next ticket, think, write notes, answer, close, wait for further
 * questions, overtake now and then, go home. All of it through the counter, as from the web.
 */
final class Crew {

    private static final double OVERTAKINGS = 0.01;
    private static final double CLOSED_AT_ONCE = 0.55;
    private static final double COME_BACK = 0.30;
    private static final double MINUTES_A_TICKET = 6;
    private static final double SPREAD = 0.7;
    private static final double FURTHER = 0.4;
    private static final double NOTES = 20;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    private final House house;
    private final Diary diary;
    private final Agenda agenda;
    private final Random random;
    private final Consumer<Person> comesBack;
    /** Whose page is open; when it has nothing to do, an officer watches it. */
    private final Set<Clerk> present = new LinkedHashSet<>();
    private final Set<Clerk> idle = new LinkedHashSet<>();
    /** People who wrote again and wait for their officer. */
    private final Map<String, Deque<Person>> further = new HashMap<>();

    Crew(House house, Diary diary, Agenda agenda, Random random, Consumer<Person> comesBack) {
        this.house = house;
        this.diary = diary;
        this.agenda = agenda;
        this.random = random;
        this.comesBack = comesBack;
    }

    void isHired(Clerk clerk) {
        house.run(() -> house.shifts.give(clerk.actor(), clerk.remit(), Actor.SYSTEM, house.now()));
        waitsForShift(clerk);
    }

    private void waitsForShift(Clerk clerk) {
        present.remove(clerk);
        clerk.nextShift(house.now()).ifPresent(from -> agenda.at(from, () -> comesToWork(clerk)));
    }

    private void comesToWork(Clerk clerk) {
        present.add(clerk);
        if (clerk.tells()) {
            house.run(() -> house.shifts.begin(clerk.actor(), house.now()));
            diary.worksFrom(clerk.actor(), house.now());
        }
        clerk.endOfShift(house.now()).ifPresent(end -> agenda.at(end, () -> stopsIdling(clerk)));
        free(clerk);
    }

    private void stopsIdling(Clerk clerk) {
        if (idle.remove(clerk)) {
            free(clerk);
        }
    }

    /** An open page shows the desk that somebody is there. */
    void isSeen() {
        house.run(() -> present.forEach(clerk -> house.officers.seen(clerk.actor(), house.now())));
        present.forEach(clerk -> diary.seen(clerk.actor(), house.now()));
    }

    void isWrittenTo(Person person) {
        person.holder.ifPresent(officer -> further(officer).add(person));
        callIdle();
    }

    /** Whoever has nothing to do sees within half a minute that there is something. */
    void callIdle() {
        List.copyOf(idle).stream().filter(clerk -> !diary.waitingFor(clerk).isEmpty() || nextFurther(clerk).isPresent())
                .forEach(clerk -> {
                    idle.remove(clerk);
                    agenda.in(0.05 + 0.5 * random.nextDouble(), () -> free(clerk));
                });
    }

    private Deque<Person> further(String officer) {
        return further.computeIfAbsent(officer, o -> new ArrayDeque<>());
    }

    private Optional<Person> nextFurther(Clerk clerk) {
        Deque<Person> written = further(clerk.actor().id());
        written.removeIf(person -> !isActive(clerk, person));
        return Optional.ofNullable(written.peek());
    }

    private boolean isActive(Clerk clerk, Person person) {
        return person.state == Ticket.State.ACTIVE && diary.holds(clerk, person);
    }

    private void free(Clerk clerk) {
        if (!clerk.works(house.now())) {
            leaves(clerk);
            return;
        }
        nextFurther(clerk).ifPresentOrElse(person -> {
            further(clerk.actor().id()).remove();
            thinks(clerk, person, FURTHER * minutes(clerk), () -> ends(clerk, person));
        }, () -> takes(clerk));
    }

    /** For a break or for the day; whoever does not tell is found missing by the desk. */
    private void leaves(Clerk clerk) {
        Actor actor = clerk.actor();
        Instant now = house.now();
        boolean comesBack = clerk.nextShift(now).filter(from -> from.isBefore(now.plus(LONGEST_PAUSE))).isPresent();
        if (clerk.tells() && comesBack) {
            house.run(() -> house.shifts.pause(actor, now));
            diary.worksFrom(actor, now);
        } else if (clerk.tells()) {
            house.run(() -> house.shifts.end(actor, actor, now));
            diary.goesHome(actor.id(), actor.id(), now);
        }
        waitsForShift(clerk);
    }

    private void takes(Clerk clerk) {
        List<Person> waiting = diary.waitingFor(clerk);
        boolean overtakes = waiting.size() > 1 && random.nextDouble() < OVERTAKINGS;
        String chosen = overtakes ? waiting.get(1 + random.nextInt(waiting.size() - 1)).number : "";
        Supplier<Taking> act = overtakes
                ? () -> house.counter.take(chosen, clerk.actor(), "kasusnya dikenal", house.now())
                : () -> house.counter.takeNext(clerk.actor(), house.now());
        if (house.in(act) instanceof Taking.Took(Ticket ticket)) {
            diary.called(ticket.number(), clerk, overtakes, house.now());
            begins(clerk, diary.person(ticket.number()));
        } else {
            assertThat(waiting).as("nobody is told that nobody waits").isEmpty();
            diary.worksFrom(clerk.actor(), house.now());
            idle.add(clerk);
        }
    }

    private void begins(Clerk clerk, Person person) {
        double minutes = minutes(clerk);
        Instant home = clerk.goesHome(house.now());
        boolean overtime = house.now().plusSeconds((long) (minutes * 60)).isAfter(home);
        if (clerk.vanishes().filter(this::isNow).isPresent()) {
            waitsForShift(clerk);
        } else if (overtime && clerk.tells()) {
            agenda.at(home, () -> free(clerk));
        } else {
            thinks(clerk, person, minutes, () -> answers(clerk, person));
        }
    }

    private boolean isNow(Instant hour) {
        return !house.now().isBefore(hour) && house.now().isBefore(hour.plus(Duration.ofHours(1)));
    }

    /** Writes a note now and then, since whoever says nothing for half an hour loses the ticket. */
    private void thinks(Clerk clerk, Person person, double minutes, Runnable then) {
        if (minutes <= NOTES) {
            agenda.in(minutes, then);
            return;
        }
        agenda.in(NOTES, () -> {
            if (isActive(clerk, person)) {
                Ticket ticket = house.tickets.find(person.number).orElseThrow();
                house.run(() -> house.counter.note(ticket, clerk.actor(), "Dicek", Optional.empty(), house.now()));
                diary.noted(person, clerk.actor(), house.now());
            }
            thinks(clerk, person, minutes - NOTES, then);
        });
    }

    private double minutes(Clerk clerk) {
        return MINUTES_A_TICKET * clerk.slowness() * Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
    }

    private void answers(Clerk clerk, Person person) {
        if (isActive(clerk, person)) {
            replies(clerk, person);
            double what = random.nextDouble();
            if (what < CLOSED_AT_ONCE) {
                closes(clerk, person);
            } else if (what < CLOSED_AT_ONCE + COME_BACK) {
                agenda.in(-12 * Math.log(1 - random.nextDouble()), () -> comesBack.accept(person));
            }
        }
        turnsToTheNext(clerk);
    }

    private void ends(Clerk clerk, Person person) {
        if (isActive(clerk, person)) {
            replies(clerk, person);
            closes(clerk, person);
        }
        turnsToTheNext(clerk);
    }

    private void turnsToTheNext(Clerk clerk) {
        agenda.in(0.1 + 0.5 * random.nextDouble(), () -> free(clerk));
    }

    private void replies(Clerk clerk, Person person) {
        var words = new Reply.Words("Silakan bawa dokumen asli.", Optional.empty());
        assertThat(house.in(() -> house.counter.reply(person.number, clerk.actor(), words, house.now()))).isTrue();
        diary.replied(person, clerk.actor(), house.now());
    }

    private void closes(Clerk clerk, Person person) {
        Supplier<Boolean> act = () -> house.counter.close(person.number, clerk.actor(), Outcome.ANSWERED, house.now());
        assertThat(house.in(act)).isTrue();
        diary.closes(person, clerk.actor().id());
    }
}
