package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.hours.Hours;

/** What stands in braces in a canned reply, and is filled when the reply is used. */
@Component
class Placeholders {

    /** Names and what they stand for, in the order in which they are explained. */
    static final List<String> NAMES = List.of("salam", "nama_petugas", "nomor", "kantor", "jam_buka");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Calendars calendars;
    private final OpeningWords opening;
    private final MessageSource messages;

    Placeholders(Calendars calendars, OpeningWords opening, MessageSource messages) {
        this.calendars = calendars;
        this.opening = opening;
        this.messages = messages;
    }

    /** Names in braces that mean nothing, as they are written. */
    static List<String> unknown(String text) {
        return PLACE.matcher(text).results().filter(place -> !NAMES.contains(place.group(1)))
                .map(place -> place.group()).distinct().toList();
    }

    /** The text for a ticket's applicant, in the language that they are spoken to in. */
    String fill(String text, Ticket ticket, Actor officer, Instant now) {
        Map<String, String> values = new TreeMap<>();
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.computeIfAbsent(place.group(1),
                name -> value(name, ticket, officer, now))));
    }

    private String value(String name, Ticket ticket, Actor officer, Instant now) {
        Locale locale = ticket.locale();
        Hours hours = calendars.of(ticket.route().office());
        return switch (name) {
            case "salam" -> say(locale, "desk.greeting." + partOfDay(hours, now));
            case "nama_petugas" -> officer.name();
            case "nomor" -> ticket.number();
            case "kantor" -> ticket.route().office().orElseGet(() -> say(locale, "desk.office.any"));
            case "jam_buka" -> opening.of(hours, locale);
            default -> "{" + name + "}";
        };
    }

    /** As Indonesians part the day: pagi until eleven, siang until three, sore until six. */
    private static String partOfDay(Hours hours, Instant now) {
        int hour = now.atZone(hours.zone()).getHour();
        if (hour >= 4 && hour < 11) {
            return "morning";
        }
        if (hour >= 11 && hour < 15) {
            return "midday";
        }
        return hour >= 15 && hour < 18 ? "afternoon" : "evening";
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
