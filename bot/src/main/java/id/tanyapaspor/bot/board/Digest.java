package id.tanyapaspor.bot.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.charts.Days;
import id.tanyapaspor.bot.charts.Choice.Span;
import id.tanyapaspor.bot.board.Promise.Verdict;

/** The board's most important figures in a few lines, for a chat. */
@Component
class Digest {

    /** What officers read in their groups. */
    private static final Locale OFFICERS = Locale.of("id");

    private final Figures figures;
    private final BoardSettings settings;
    private final Reading read;

    Digest(Figures figures, BoardSettings settings, BoardHours hours, MessageSource messages) {
        this.figures = figures;
        this.settings = settings;
        this.read = new Reading(messages, OFFICERS, hours.zone());
    }

    String of(Days days, Instant now) {
        var choice = new Choice(Span.OTHER, days, Choice.EVERY, Optional.empty());
        Figures.View view = figures.of(choice, now);
        List<String> lines = new ArrayList<>();
        lines.add("<b>" + line("title", read.days(days)) + "</b>");
        lines.add(line("flow", read.count(view.flow().entered()), read.count(view.flow().answered()),
                read.count(view.closed())));
        lines.add(waiting(view.present()));
        if (view.waits().count() > 0) {
            lines.add(line("waits", read.span(view.waits().median()), read.span(view.waits().ninth())));
        }
        lines.add(promise("first", view.firstAnswer()));
        lines.add(promise("closing", view.closing()));
        lines.add(overtakings(view));
        lines.add(line("helped", read.count(view.about().helped().no()), read.count(view.about().helped().said())));
        settings.boardAddress().ifPresent(board -> lines.add("<a href=\"%s\">%s</a>"
                .formatted(HtmlUtils.htmlEscape(choice.at(board)), line("board"))));
        return String.join("\n", lines);
    }

    private String waiting(Present.View present) {
        return present.oldest()
                .map(oldest -> line("waiting", read.count(present.waiting()), read.span(oldest.working()),
                        oldest.number()))
                .orElseGet(() -> line("nobody"));
    }

    private String promise(String which, Promise promise) {
        String within = read.span(promise.within());
        return promise.judged() == 0
                ? line(which + ".none", within)
                : line(which, within, read.share(promise.kept(), promise.judged()), read.count(promise.kept()),
                        read.count(promise.judged()), read.count(promise.verdicts().get(Verdict.BROKEN)));
    }

    private String overtakings(Figures.View view) {
        String kinds = Charts.Lists.overtakings(view.overtakings(), read).stream()
                .map(kind -> read.count(kind.count()) + " " + kind.name()).collect(Collectors.joining("; "));
        return kinds.isEmpty() ? line("overtakings.none") : line("overtakings", read.count(view.overtaken()), kinds);
    }

    /** A line of the bundle; what is put into it is escaped, for a figure may be `< 1 mnt`. */
    private String line(String key, String... arguments) {
        return read.word("board.digest." + key,
                Arrays.stream(arguments).map(argument -> HtmlUtils.htmlEscape(argument, "UTF-8")).toArray());
    }
}
