package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import id.tanyapaspor.bot.desk.Officer.Duty;
import id.tanyapaspor.bot.hours.Calendars;

/** What every page of the desk says of its officer: at work or not, since when, with how many tickets of how many. */
@Component
class DutyBar {

    /**
     * An officer's duty.
     *
     * @param state `on`, `pause` or `off`
     * @param since time of day; empty for who never worked here
     * @param load tickets that wait for their word
     * @param limit how many that may be
     * @param mayTake how many of those who wait they may be given
     * @param isChoosy whether that is not all of them
     */
    record View(String state, String since, int load, int limit, int mayTake, boolean isChoosy) {}

    private final Officers officers;
    private final Queue queue;
    private final Board board;
    private final Calendars calendars;
    private final InstantSource clock;

    DutyBar(Officers officers, Queue queue, Board board, Calendars calendars, InstantSource clock) {
        this.officers = officers;
        this.queue = queue;
        this.board = board;
        this.calendars = calendars;
        this.clock = clock;
    }

    void show(Actor officer, Locale locale, Model model) {
        Instant now = clock.instant();
        Optional<Officer> known = officers.find(officer.id());
        Remit remit = known.map(Officer::remit).orElse(Remit.USUAL);
        int mayTake = board.servedBy(remit, now);
        model.addAttribute("duty", new View(known.map(Officer::duty).orElse(Duty.OFF).text(),
                known.map(found -> time(found.since(), locale, now)).orElse(""), queue.load(officer),
                remit.loadLimit(), mayTake, !remit.offices().isEmpty() || !remit.skills().isEmpty()));
    }

    private String time(Instant since, Locale locale, Instant now) {
        String pattern = calendars.national().sameDay(since, now) ? "HH.mm" : "d MMM HH.mm";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(calendars.national().zone()).format(since);
    }
}
