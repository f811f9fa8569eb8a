package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.desk.History.Author;
import id.tanyapaspor.bot.desk.History.Line;
import id.tanyapaspor.bot.desk.History.Origin;
import id.tanyapaspor.bot.files.StoredFiles;
import id.tanyapaspor.bot.hours.Calendars;

/** A ticket's history as officers read it: an edit stands in the place of what it replaced, which is kept below it. */
@Component
class Conversation {

    /** As many bubbles as anybody reads before going to work; the older ones come on request. */
    private static final int LAST = 100;

    /**
     * What a page shows.
     *
     * @param older how many bubbles were left out
     * @param last the newest line, edits included; empty for none
     * @param look changes whenever the bubbles do
     */
    record Talk(List<Bubble> bubbles, int older, String last, String look) {}

    /**
     * A line on the page.
     *
     * @param day the day that begins with it
     * @param fresh whether it is the first that the officer has not seen
     * @param side `applicant`, `officer`, `note`, `bot` or `system`: how it looks
     * @param file what came along
     * @param before what it said earlier, the latest first
     * @param fate name of the message that says what became of an officer's words
     */
    record Bubble(String id, Optional<String> day, boolean fresh, String side, String who, String text,
            Optional<Enclosure> file, List<Former> before, String time, Optional<String> fate, Optional<From> from) {}

    /** What a line said before it was edited, and when it was written. */
    record Former(String text, String time) {}

    /** Titles of the entries that an officer's words were taken from, and the release in which they stood. */
    record From(String titles, String release) {}

    /** A line with its edits, oldest first. */
    private record Said(Line first, List<Line> edits) {

        private Line now() {
            return edits.isEmpty() ? first : edits.getLast();
        }
    }

    private final History history;
    private final Outbox outbox;
    private final StoredFiles files;
    private final EntryTitles titles;
    private final Calendars calendars;
    private final MessageSource messages;

    Conversation(History history, Outbox outbox, StoredFiles files, EntryTitles titles, Calendars calendars,
            MessageSource messages) {
        this.history = history;
        this.outbox = outbox;
        this.files = files;
        this.titles = titles;
        this.calendars = calendars;
        this.messages = messages;
    }

    /**
     * What was said.
     *
     * @param seen the last line that the officer saw earlier; empty when all is seen or nothing
     * @param all whether old bubbles are wanted too
     */
    Talk of(Ticket ticket, Actor officer, String seen, boolean all, Locale locale) {
        List<Line> lines = history.of(ticket.number());
        List<Said> said = together(lines);
        List<Said> shown = all || said.size() <= LAST ? said : said.subList(said.size() - LAST, said.size());
        List<Bubble> bubbles = bubbles(shown, firstNew(shown, officer, seen), locale);
        return new Talk(bubbles, said.size() - shown.size(), lines.isEmpty() ? "" : lines.getLast().id(),
                Integer.toHexString(bubbles.hashCode()));
    }

    private static List<Said> together(List<Line> lines) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (Line line : lines) {
            line.corrects().map(said::get).ifPresentOrElse(corrected -> corrected.edits().add(line),
                    () -> said.put(line.id(), new Said(line, new ArrayList<>())));
        }
        return List.copyOf(said.values());
    }

    private static String firstNew(List<Said> said, Actor officer, String seen) {
        return said.stream().map(Said::first)
                .filter(line -> !seen.isEmpty() && line.id().compareTo(seen) > 0
                        && !line.by().id().equals(officer.id()) && line.author() != Author.SYSTEM)
                .map(Line::id).findFirst().orElse("");
    }

    private List<Bubble> bubbles(List<Said> said, String firstNew, Locale locale) {
        Map<String, Outbox.Fate> fates = outbox.fates(said.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.first()), one.edits().stream()))
                .filter(line -> line.author() == Author.OFFICER).flatMap(line -> line.outbox().stream()).toList());
        Set<String> deleted = files.forgotten(said.stream().flatMap(one -> one.first().attachment().stream())
                .map(Attachment::fileId).toList());
        List<Bubble> bubbles = new ArrayList<>();
        LocalDate day = LocalDate.MIN;
        for (Said one : said) {
            LocalDate its = LocalDate.ofInstant(one.first().at(), calendars.national().zone());
            bubbles.add(bubble(one, its.equals(day) ? Optional.empty() : Optional.of(day(its, locale)), firstNew,
                    fates, deleted, locale));
            day = its;
        }
        return bubbles;
    }

    private Bubble bubble(Said said, Optional<String> day, String firstNew, Map<String, Outbox.Fate> fates,
            Set<String> deleted, Locale locale) {
        Line line = said.first();
        String side = line.author().text();
        String who = line.by().name().isEmpty()
                ? messages.getMessage("desk.side." + side, null, locale)
                : line.by().name();
        return new Bubble(line.id(), day, line.id().equals(firstNew), side, who, text(said.now(), locale),
                line.attachment().map(file -> Enclosure.of(file, deleted.contains(file.fileId()))),
                before(said, locale),
                time(said.now().at(), locale), fate(said.now(), fates), line.origin().map(this::from));
    }

    private List<Former> before(Said said, Locale locale) {
        return Stream.concat(said.edits().reversed().stream(), Stream.of(said.first())).skip(1)
                .map(line -> new Former(text(line, locale), time(line.at(), locale))).toList();
    }

    private static Optional<String> fate(Line line, Map<String, Outbox.Fate> fates) {
        return line.outbox().map(fates::get).map(fate -> "desk.fate." + fate.name().toLowerCase(Locale.ROOT));
    }

    private From from(Origin origin) {
        return new From(titles.of(origin.entries()).stream().map(EntryTitles.Named::title)
                .collect(Collectors.joining(", ")), origin.release());
    }

    private String text(Line line, Locale locale) {
        return switch (line.author()) {
            case SYSTEM -> {
                String[] parts = line.text().split("\n");
                yield messages.getMessage(parts[0], Arrays.copyOfRange(parts, 1, parts.length), locale);
            }
            case BOT -> HtmlUtils.htmlUnescape(line.text().replaceAll("<[^>]{1,200}>", ""));
            case APPLICANT, OFFICER, NOTE -> line.text();
        };
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("HH.mm", locale).withZone(calendars.national().zone()).format(at);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale).format(day);
    }
}
