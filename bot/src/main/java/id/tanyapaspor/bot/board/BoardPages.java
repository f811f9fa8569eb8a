package id.tanyapaspor.bot.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.charts.Choice.Span;

/** The supervisors' board: how the desk stands, and what its work of some days adds up to. */
@Controller
class BoardPages {

    static final String BOARD = "/petugas/papan";

    /** As many overtakings as anybody reads one by one; the sum of all stands above them. */
    private static final int LATEST = 100;

    private final Figures figures;
    private final Present present;
    private final BoardHours hours;
    private final MessageSource messages;
    private final InstantSource clock;

    BoardPages(Figures figures, Present present, BoardHours hours, MessageSource messages, InstantSource clock) {
        this.figures = figures;
        this.present = present;
        this.hours = hours;
        this.messages = messages;
        this.clock = clock;
    }

    /** A link to other days. */
    record Link(String name, String address, boolean here) {}

    @GetMapping(BOARD)
    String board(Choice.Asked asked, Locale locale, Model model) {
        Instant now = clock.instant();
        Choice choice = Choice.of(asked, hours.day(now));
        Figures.View view = figures.of(choice, now);
        var read = new Reading(messages, locale, hours.zone());
        Charts.Lists lists = Charts.Lists.of(view, read);
        model.addAttribute("read", read);
        model.addAttribute("now", now);
        model.addAttribute("choice", choice);
        model.addAttribute("links", links(choice));
        model.addAttribute("offices", present.offices());
        model.addAttribute("view", view);
        model.addAttribute("enough", OfficerWork.ENOUGH);
        model.addAttribute("lists", lists);
        model.addAttribute("latest", view.overtakings().stream().limit(LATEST).toList());
        model.addAttribute("charts", Charts.of(lists, view, read));
        return "board/board";
    }

    private static List<Link> links(Choice choice) {
        return Stream.of(Span.TODAY, Span.WEEK, Span.MONTH)
                .map(span -> new Link(span.message(), choice.at(BOARD, span), span == choice.span())).toList();
    }
}
