package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Office;

/** The officers as their supervisor sees them, and what each may be given. */
@Component
class Team {

    /** Somebody who works here. `held` counts the tickets that wait for their word. */
    record Member(Officer officer, int held) {}

    /** Names as they were typed, a line each, and those among them that nothing is called. */
    record Wish(List<String> offices, List<String> skills, List<String> unknown) {}

    private final Officers officers;
    private final Shifts shifts;
    private final Queue queue;
    private final Releases releases;

    Team(Officers officers, Shifts shifts, Queue queue, Releases releases) {
        this.officers = officers;
        this.shifts = shifts;
        this.queue = queue;
        this.releases = releases;
    }

    List<Member> all() {
        return officers.all().stream().map(officer -> new Member(officer, queue.load(officer.actor()))).toList();
    }

    Optional<Member> find(String actor) {
        return officers.find(actor).map(officer -> new Member(officer, queue.load(officer.actor())));
    }

    /** Offices of the knowledge base, by name. */
    List<String> offices() {
        return releases.knowledge().offices().stream().map(Office::name).sorted().toList();
    }

    /** Groups of topics, which are what officers can be good at. */
    List<String> skills() {
        return releases.knowledge().entries().values().stream().map(Entry::group).filter(Predicate.not(String::isBlank))
                .distinct().sorted().toList();
    }

    /** An office may be meant by its town, when that has one only. */
    Wish read(String offices, List<String> skills) {
        List<String> typed = offices.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).distinct()
                .toList();
        List<String> found = typed.stream().flatMap(name -> office(name).stream()).distinct().toList();
        List<String> unknown = Stream.concat(typed.stream().filter(name -> office(name).isEmpty()),
                skills.stream().filter(skill -> !skills().contains(skill))).toList();
        return new Wish(found, List.copyOf(skills), unknown);
    }

    private Optional<String> office(String name) {
        List<Office> all = releases.knowledge().offices();
        Optional<String> byName = all.stream().map(Office::name).filter(name::equalsIgnoreCase).findFirst();
        List<String> inTown = all.stream().filter(office -> office.town().equalsIgnoreCase(name)).map(Office::name)
                .toList();
        return byName.or(() -> inTown.size() == 1 ? Optional.of(inTown.getFirst()) : Optional.empty());
    }

    void give(Officer officer, Remit remit, Actor by, Instant now) {
        shifts.give(officer.actor(), remit, by, now);
    }

    /** Ends the shift of somebody who forgot to; what waits for their word goes back. */
    void sendHome(Officer officer, Actor by, Instant now) {
        shifts.end(officer.actor(), by, now);
    }
}
