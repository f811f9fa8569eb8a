package id.tanyapaspor.bot.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import id.tanyapaspor.bot.desk.Ticket.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What truly happened at a simulated desk, kept without asking the desk: who waits in which order, who is at work, who serves
 * whom, which timers run. Every act is checked against it when it is written down.
 */
final class Diary {

    private static final Duration SILENCE = Duration.ofMinutes(30);
    private static final Duration ABSENCE = Duration.ofMinutes(30);
    private static final Duration LONGEST_BREAK = Duration.ofHours(2);
    private static final Duration OVERFLOW = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofHours(72);

    /**
     * An officer calls somebody, who had waited since they came or were given back.
     *
     * @param town by whose hours they waited then
     */
    record Call(Instant at, Person person, Town town, String officer, Instant since) {

        boolean isFirst() {
            return person.calls.getFirst() == this;
        }
    }

    /** Somebody with a ticket. */
    static final class Person {

        final String number;
        final int order;
        final Instant entered;
        /** Of the office that the question names. */
        final Town town;
        int entryPlace;
        boolean pooled;
        boolean priority;
        State state = State.WAITING;
        Optional<String> holder = Optional.empty();
        Instant waitsSince;
        /** Until somebody has to say a word. */
        Optional<Instant> due = Optional.empty();
        Instant pooledAt;
        final List<Instant> answers = new ArrayList<>();
        final List<Call> calls = new ArrayList<>();
        /** Acts as the audit log names them, with who did them. */
        final List<String> acts = new ArrayList<>();

        Person(String number, int order, Instant entered, Town town) {
            this.number = number;
            this.order = order;
            this.entered = entered;
            this.town = town;
            this.waitsSince = entered;
            pooled = town.isPooled();
            pooledAt = town.open().after(entered, OVERFLOW);
        }

        /** By whose hours they wait. */
        Town hours() {
            return pooled ? Town.COUNTRY : town;
        }

        private boolean mayStandBefore(Person other) {
            return other.pooled || pooled || town == other.town;
        }
    }

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final TreeSet<Person> queue = new TreeSet<>(Comparator.comparing((Person person) -> !person.priority)
            .thenComparing(person -> person.entered).thenComparing(person -> person.order));
    private final List<Call> calls = new ArrayList<>();
    /** Who is at work, and when they were seen last. */
    private final Map<String, Instant> atWork = new HashMap<>();

    List<Person> people() {
        return List.copyOf(people.values());
    }

    Person person(String number) {
        return people.get(number);
    }

    List<Person> waiting() {
        return List.copyOf(queue);
    }

    List<Person> waitingFor(Clerk clerk) {
        return queue.stream().filter(clerk::serves).toList();
    }

    List<Call> callsUntil(Instant moment) {
        int from = 0;
        int to = calls.size();
        while (from < to) {
            int middle = (from + to) / 2;
            boolean before = !calls.get(middle).at().isAfter(moment);
            from = before ? middle + 1 : from;
            to = before ? to : middle;
        }
        return calls.subList(0, from);
    }

    /** Whoever is next and was not called yet; none when it was called once and given back. */
    Optional<Person> head() {
        return queue.stream().findFirst().filter(person -> person.calls.isEmpty());
    }

    /** Since when the oldest ticket is open that waits. */
    Optional<Instant> oldest() {
        return queue.stream().map(person -> person.entered).min(Comparator.naturalOrder());
    }

    int atWork() {
        return atWork.size();
    }

    boolean isAtWork(Clerk clerk) {
        return atWork.containsKey(clerk.actor().id());
    }

    boolean isOver() {
        return people.values().stream().allMatch(person -> person.state == State.CLOSED);
    }

    int place(Person person) {
        return (int) queue.headSet(person).stream().filter(other -> other.mayStandBefore(person)).count() + 1;
    }

    boolean holds(Clerk clerk, Person person) {
        return person.holder.filter(clerk.actor().id()::equals).isPresent();
    }

    void worksFrom(Actor officer, Instant now) {
        atWork.put(officer.id(), now);
    }

    void seen(Actor officer, Instant now) {
        atWork.computeIfPresent(officer.id(), (id, before) -> now);
    }

    /** Who goes home gives back what waits for their word. */
    void goesHome(String officer, String by, Instant now) {
        if (atWork.remove(officer) != null) {
            people.values().stream()
                    .filter(person -> person.state == State.ACTIVE && person.holder.filter(officer::equals).isPresent())
                    .forEach(person -> givesBack(person, by, now));
        }
    }

    Person enters(String number, Town town, Instant now) {
        Person person = new Person(number, people.size(), now, town);
        assertThat(people.put(number, person)).as("a number is given once").isNull();
        queue.add(person);
        person.entryPlace = place(person);
        return person;
    }

    void getsPriority(Person person, Actor by) {
        queue.remove(person);
        person.priority = true;
        queue.add(person);
        person.acts.add("ticket.lane " + by.id());
    }

    void called(String number, Clerk clerk, boolean overtaking, Instant now) {
        Person person = people.get(number);
        assertThat(queue).as("nobody is served who does not wait").contains(person);
        if (!overtaking) {
            assertThat(number).as("the one whose turn it is").isEqualTo(waitingFor(clerk).getFirst().number);
        }
        queue.remove(person);
        String officer = clerk.actor().id();
        Call call = new Call(now, person, person.hours(), officer, person.waitsSince);
        person.calls.add(call);
        calls.add(call);
        person.state = State.ACTIVE;
        person.holder = Optional.of(officer);
        person.due = Optional.of(person.hours().open().after(now, SILENCE));
        person.acts.add((overtaking ? "ticket.overtake " : "ticket.take ") + officer);
        worksFrom(clerk.actor(), now);
    }

    void noted(Person person, Actor officer, Instant now) {
        person.due = Optional.of(person.hours().open().after(now, SILENCE));
        person.acts.add("ticket.note " + officer.id());
    }

    void replied(Person person, Actor officer, Instant now) {
        person.state = State.WAITING_APPLICANT;
        person.answers.add(now);
        person.due = Optional.of(now.plus(PATIENCE));
        person.acts.add("ticket.reply " + officer.id());
        seen(officer, now);
    }

    /** Whose officer has gone home stands in the queue again. */
    void wrote(Person person, Instant now) {
        person.state = State.ACTIVE;
        person.due = Optional.of(person.hours().open().after(now, SILENCE));
        if (person.holder.filter(atWork::containsKey).isEmpty()) {
            givesBack(person, Actor.SYSTEM.id(), now);
        }
    }

    private void givesBack(Person person, String by, Instant now) {
        person.state = State.WAITING;
        person.holder = Optional.empty();
        person.due = Optional.empty();
        person.waitsSince = now;
        person.pooledAt = person.town.open().after(now, OVERFLOW);
        person.acts.add("ticket.return " + by);
        queue.add(person);
    }

    void closes(Person person, String by) {
        queue.remove(person);
        person.state = State.CLOSED;
        person.holder = Optional.empty();
        person.due = Optional.empty();
        person.acts.add("ticket.close " + by);
    }

    /** What the desk's clock should do at this moment. */
    void timersRun(Instant now) {
        List.copyOf(atWork.keySet()).stream().filter(officer -> isAbsent(atWork.get(officer), now))
                .forEach(officer -> goesHome(officer, Actor.SYSTEM.id(), now));
        for (Person person : people.values()) {
            if (person.state == State.WAITING && !person.pooled && !person.pooledAt.isAfter(now)) {
                person.pooled = true;
            }
            if (person.due.filter(due -> !due.isAfter(now)).isPresent()) {
                runsOut(person, now);
            }
        }
    }

    private static boolean isAbsent(Instant seen, Instant now) {
        return Town.COUNTRY.open().between(seen, now).compareTo(ABSENCE) >= 0
                || Duration.between(seen, now).compareTo(LONGEST_BREAK) >= 0;
    }

    private void runsOut(Person person, Instant now) {
        if (person.state == State.ACTIVE) {
            givesBack(person, Actor.SYSTEM.id(), now);
        } else {
            closes(person, Actor.SYSTEM.id());
        }
    }
}
