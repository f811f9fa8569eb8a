package id.tanyapaspor.bot.insight;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.charts.Sheet;
import id.tanyapaspor.bot.charts.SheetFile;
import id.tanyapaspor.bot.insight.Pictures.Named;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Period;

/** What was asked and answered in some days, and how good the answers are over time; to look at, or as a file. */
@Controller
class InsightPages {

    private static final String PAGE = "/penyunting/angka";

    private final AnswerFigures figures;
    private final Course course;
    private final Releases live;
    private final AuditLog audit;
    private final MessageSource messages;
    private final InstantSource clock;

    InsightPages(AnswerFigures figures, Course course, Releases live, AuditLog audit, MessageSource messages,
            InstantSource clock) {
        this.figures = figures;
        this.course = course;
        this.live = live;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** A link to other days. */
    record Link(String name, String address, boolean here) {}

    @GetMapping(PAGE)
    String page(Choice.Asked asked, Locale locale, Model model) {
        Instant now = clock.instant();
        Choice choice = Choice.of(asked.orWeek(), Period.day(now));
        var read = new Reading(messages, locale, Period.WIB);
        AnswerFigures.View view = figures.of(choice.days());
        List<Course.Point> weeks = course.until(now);
        List<Named> entries = Named.most(view.entries(), this::title);
        List<Named> offices = Named.most(view.offices(), office -> office);
        model.addAttribute("choice", choice);
        model.addAttribute("links", links(choice));
        model.addAttribute("read", read);
        model.addAttribute("view", view);
        model.addAttribute("groups", Named.most(view.groups(), group -> read.word("web.group." + group)));
        model.addAttribute("entries", entries);
        model.addAttribute("offices", offices);
        model.addAttribute("weeks", weeks);
        model.addAttribute("promise", live.promise());
        model.addAttribute("few", AnswerFigures.FEW);
        model.addAttribute("pictures", Pictures.of(view, entries, offices, weeks, live.promise(), read));
        return "insight/figures";
    }

    @GetMapping(PAGE + "/angka.{ending:csv|xlsx}")
    void sheet(@AuthenticationPrincipal Account account, @PathVariable String ending, Choice.Asked asked,
            Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        Choice choice = Choice.of(asked.orWeek(), Period.day(now));
        if (choice.problem().isPresent()) {
            response.sendRedirect(request.getContextPath() + PAGE + "?" + request.getQueryString());
            return;
        }
        SheetFile kind = SheetFile.of(ending);
        // Before the first row leaves: a download that breaks off was a download.
        audit.append(now, "staff:" + account.id(), "insight.export", "insight:figures",
                kind.ending() + " " + choice.days().first() + " " + choice.days().last());
        kind.name(response, "angka", choice.days());
        var read = new Reading(messages, locale, Period.WIB);
        Sheet sheet = kind.sheet(response.getOutputStream(), read.word("insight.title"));
        new FigureSheet(read, this::title).write(figures.of(choice.days()), course.until(now), sheet);
        sheet.end();
    }

    private String title(String entry) {
        return live.knowledge().entry(entry).map(Entry::title).orElse(entry);
    }

    private static List<Link> links(Choice choice) {
        return Stream.of(Choice.Span.TODAY, Choice.Span.WEEK, Choice.Span.MONTH)
                .map(span -> new Link(span.message(), choice.at(PAGE, span), span == choice.span())).toList();
    }
}
