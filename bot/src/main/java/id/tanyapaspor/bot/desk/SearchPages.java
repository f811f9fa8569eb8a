package id.tanyapaspor.bot.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.indexer.records.BadQueryException;

/** The page on which officers look for tickets; what they look for stands in its address. */
@Controller
class SearchPages {

    /** Names of the examples in the bundle, in the order in which they are told. */
    private static final List<String> EXAMPLES = List.of("number", "words", "phrase", "or", "not", "begins", "near",
            "state", "officer", "office", "outcome", "topic", "note", "opened");

    private static final List<String> FIELDS = List.of("number", "state", "outcome", "lane", "officer", "office",
            "topic", "opened", "closed", "question", "message", "note");

    private final TicketSearch search;
    private final Calendars calendars;
    private final InstantSource clock;

    SearchPages(TicketSearch search, Calendars calendars, InstantSource clock) {
        this.search = search;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/petugas/cari")
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int halaman,
            Locale locale, Model model, HttpServletResponse response) {
        String query = q.strip().replaceAll("\\s+", " ");
        model.addAttribute("query", query);
        model.addAttribute("examples", EXAMPLES);
        model.addAttribute("fields", FIELDS);
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), calendars.national().zone()));
        model.addAttribute("month", List.of(month.atDay(1).toString(), month.atEndOfMonth().toString()));
        if (!query.isEmpty()) {
            look(query, halaman, locale, model, response);
        }
        return "desk/search";
    }

    private void look(String query, int page, Locale locale, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("page", search.find(query, page, locale));
        } catch (BadQueryException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("bad", "search.bad." + e.fault().key());
            model.addAttribute("badWith", List.of(e.part(), e.at() + 1, String.join(", ", e.choices())));
        }
    }
}
