package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.charts.Tally;
import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.board.Overtakings.Overtaking;

/**
 * All figures of some days. They speak of the tickets that entered in these days, but for what an hour, a day or an officer
 * did: that counts when it was done, whenever the ticket entered.
 */
@Component
class Figures {

    /** Where waits are told apart. */
    static final List<Duration> BORDERS = Stream.of(5, 15, 30, 60, 120, 240).map(Duration::ofMinutes).toList();

    private final Courses courses;
    private final Present present;
    private final Overtakings overtakings;
    private final BoardHours hours;
    private final BoardSettings settings;

    Figures(Courses courses, Present present, Overtakings overtakings, BoardHours hours, BoardSettings settings) {
        this.courses = courses;
        this.present = present;
        this.overtakings = overtakings;
        this.hours = hours;
        this.settings = settings;
    }

    /** @param closed how many tickets ended in these days */
    record View(Present.View present, Flow flow, Spread waits, Promise firstAnswer, Promise closing,
            List<OfficerWork> officers, int closed, About about, List<Overtaking> overtakings) {

        public long overtaken() {
            return overtakings.stream().filter(Overtaking::isBeforeTurn).count();
        }
    }

    /**
     * What tickets were about and how they ended.
     *
     * @param unfinished how many have not ended
     */
    record About(Tally reasons, Tally topics, Tally outcomes, int unfinished, Helped helped) {

        static About of(List<Course> courses) {
            return new About(Tally.of(courses.stream().flatMap(course -> course.reason().stream())),
                    Tally.of(courses.stream().flatMap(course -> course.topic().stream())),
                    Tally.of(courses.stream().flatMap(course -> course.ending().stream())
                            .map(ending -> ending.outcome().name().toLowerCase(Locale.ROOT))),
                    (int) courses.stream().filter(course -> course.ending().isEmpty()).count(), Helped.of(courses));
        }
    }

    View of(Choice choice, Instant now) {
        Instant from = choice.days().from(hours.zone());
        Instant to = choice.days().to(hours.zone());
        List<Course> all = courses.of(choice, now);
        List<Course> entered = all.stream().filter(course -> course.enteredIn(from, to)).toList();
        List<Course> closed = all.stream().filter(course -> course.closedIn(from, to)).toList();
        return new View(present.of(choice.office(), now), Flow.of(all, choice.days(), hours.zone()),
                Spread.of(entered.stream().flatMap(course -> course.lengths().waited().stream())),
                Promise.firstAnswer(entered, settings.firstAnswer()), Promise.closing(entered, settings.closing()),
                OfficerWork.of(closed), closed.size(), About.of(entered),
                overtakings.between(from, to, choice.office()));
    }
}
