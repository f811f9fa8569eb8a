package id.tanyapaspor.bot.hours;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.AuditLog;

/** What people change about hours and holidays, each with its row in the audit log. */
@Component
class HoursActs {

    private final HoursBook book;
    private final Holidays holidays;
    private final AuditLog audit;
    private final InstantSource clock;

    HoursActs(HoursBook book, Holidays holidays, AuditLog audit, InstantSource clock) {
        this.book = book;
        this.holidays = holidays;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void keep(Account who, String office, OfficeHours hours) {
        book.set(office, hours);
        audit(who, "hours.office", "office:" + office, words(hours));
    }

    /** False when the same dates have special days already. */
    @Transactional
    boolean add(Account who, Kept kept) {
        boolean added = book.add(kept);
        if (added) {
            audit(who, "hours.special.add", subject(kept), words(kept.days()));
        }
        return added;
    }

    @Transactional
    void remove(Account who, Kept kept) {
        if (book.remove(kept)) {
            audit(who, "hours.special.remove", subject(kept), words(kept.days()));
        }
    }

    /** False when the date became a holiday in the same moment. */
    @Transactional
    boolean add(Account who, Holiday day) {
        boolean added = holidays.add(day);
        if (added) {
            audit(who, "holiday.add", subject(day.day().getYear()), words(day));
        }
        return added;
    }

    @Transactional
    void remove(Account who, Holiday day) {
        if (holidays.remove(day)) {
            audit(who, "holiday.remove", subject(day.day().getYear()), words(day));
        }
    }

    /** Puts a whole list in the place of another. */
    @Transactional
    void replace(Account who, HolidayYear kept, List<Holiday> days) {
        List<Holiday> gone = without(kept.days(), days);
        List<Holiday> come = without(days, kept.days());
        gone.forEach(holidays::remove);
        come.forEach(holidays::add);
        if (!gone.isEmpty() || !come.isEmpty()) {
            String changes = Stream.concat(gone.stream().map(day -> "-" + day.line()),
                    come.stream().map(day -> "+" + day.line())).collect(Collectors.joining("; "));
            audit(who, "holiday.list", subject(kept.year()), changes + " (" + kept.source() + ")");
        }
    }

    @Transactional
    void state(Account who, int year, String source, boolean decreed) {
        holidays.state(year, source, decreed);
        audit(who, "holiday.source", subject(year), (decreed ? "decreed: " : "not decreed: ") + source);
    }

    @Transactional
    void follow(Account who, HolidayYear list) {
        holidays.follow(list);
        audit(who, "holiday.shipped", subject(list.year()), list.source());
    }

    private void audit(Account who, String action, String subject, String detail) {
        audit.append(clock.instant(), "staff:" + who.id(), action, subject, detail);
    }

    private static List<Holiday> without(List<Holiday> days, List<Holiday> others) {
        return days.stream().filter(day -> !others.contains(day)).toList();
    }

    private static String subject(int year) {
        return "holidays:" + year;
    }

    private static String subject(Kept kept) {
        return kept.office().map(office -> "office:" + office).orElse("country");
    }

    private String words(Holiday day) {
        String source = day.source().isEmpty() ? holidays.year(day.day().getYear()).source() : day.source();
        return day.line() + " (" + source + ")";
    }

    private static String words(SpecialDays days) {
        List<String> words = new ArrayList<>(List.of(days.first() + ".." + days.last(),
                days.closed() ? "closed" : Period.text(days.periods())));
        if (!days.fridays().isEmpty()) {
            words.add("friday=" + Period.text(days.fridays()));
        }
        if (days.always()) {
            words.add("always");
        }
        words.add(days.reason());
        return String.join(" ", words);
    }

    private static String words(OfficeHours hours) {
        List<String> words = new ArrayList<>();
        hours.zone().ifPresent(zone -> words.add("zone=" + IndonesianTime.name(zone)));
        hours.week().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(day -> words.add(day.getKey().name().toLowerCase(Locale.ROOT) + "="
                        + (day.getValue().isEmpty() ? "closed" : Period.text(day.getValue()))));
        hours.silence().ifPresent(silence -> words.add("silence=" + silence.toMinutes()));
        return words.isEmpty() ? "as the country" : String.join(" ", words);
    }
}
