package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import id.tanyapaspor.bot.desk.Ticket;

/**
 * How often a promise in working time was kept. What is not due yet, or ended before it was due without anybody's fault,
 * speaks neither for it nor against it.
 */
record Promise(Duration within, Map<Verdict, Integer> verdicts) {

    /** What became of the promise for one ticket. */
    enum Verdict {
        KEPT,
        BROKEN,
        OPEN,
        VOID;

        /** Name of the message that tells it. */
        public String message() {
            return "board.promise." + name().toLowerCase(Locale.ROOT);
        }
    }

    static Promise firstAnswer(Collection<Course> courses, Duration within) {
        return of(courses, within, Promise::answered);
    }

    static Promise closing(Collection<Course> courses, Duration within) {
        return of(courses, within, Promise::ended);
    }

    private static Promise of(Collection<Course> courses, Duration within,
            BiFunction<Course, Duration, Verdict> judge) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        List.of(Verdict.values()).forEach(verdict -> verdicts.put(verdict, 0));
        courses.forEach(course -> verdicts.merge(judge.apply(course, within), 1, Integer::sum));
        return new Promise(within, verdicts);
    }

    private static Verdict answered(Course course, Duration within) {
        if (course.lengths().answer().isPresent()) {
            return inTime(course.lengths().answer().get(), within, Verdict.KEPT);
        }
        if (course.state() != Ticket.State.CLOSED) {
            return inTime(course.lengths().age(), within, Verdict.OPEN);
        }
        return course.endedAs(Ticket.Outcome.CANCELLED, Ticket.Outcome.DUPLICATE)
                ? inTime(course.lengths().age(), within, Verdict.VOID)
                : Verdict.BROKEN;
    }

    private static Verdict ended(Course course, Duration within) {
        if (course.state() == Ticket.State.WAITING_APPLICANT) {
            return Verdict.OPEN;
        }
        if (course.endedAs(Ticket.Outcome.NO_REPLY)) {
            return Verdict.VOID;
        }
        if (course.endedAs(Ticket.Outcome.CANCELLED, Ticket.Outcome.DUPLICATE)) {
            return inTime(course.lengths().age(), within, Verdict.VOID);
        }
        return inTime(course.lengths().age(), within,
                course.state() == Ticket.State.CLOSED ? Verdict.KEPT : Verdict.OPEN);
    }

    private static Verdict inTime(Duration length, Duration within, Verdict verdict) {
        return length.compareTo(within) <= 0 ? verdict : Verdict.BROKEN;
    }

    public int kept() {
        return verdicts.get(Verdict.KEPT);
    }

    /** Those that speak for or against it. */
    public int judged() {
        return kept() + verdicts.get(Verdict.BROKEN);
    }
}
