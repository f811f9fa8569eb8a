package id.tanyapaspor.bot.board;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import id.tanyapaspor.bot.charts.Choice;
import id.tanyapaspor.bot.charts.Reading;
import id.tanyapaspor.bot.charts.Sheet;
import id.tanyapaspor.bot.charts.SheetFile;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.AuditLog;

/** The tickets behind the board as a file, one a row; who took one, and of which days, is in the audit log. */
@Controller
class ExportPages {

    private final TicketSheet tickets;
    private final AuditLog audit;
    private final BoardHours hours;
    private final MessageSource messages;
    private final InstantSource clock;

    ExportPages(TicketSheet tickets, AuditLog audit, BoardHours hours, MessageSource messages, InstantSource clock) {
        this.tickets = tickets;
        this.audit = audit;
        this.hours = hours;
        this.messages = messages;
        this.clock = clock;
    }

    /** Days that cannot be shown are told about on the board, which is asked for the same. */
    @GetMapping("/petugas/papan/tiket.{ending:csv|xlsx}")
    void tickets(@AuthenticationPrincipal Account account, @PathVariable String ending, Choice.Asked asked,
            Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        Choice choice = Choice.of(asked, hours.day(now));
        if (choice.problem().isPresent()) {
            response.sendRedirect(request.getContextPath() + BoardPages.BOARD + "?" + request.getQueryString());
            return;
        }
        SheetFile kind = SheetFile.of(ending);
        // Before the first row leaves: a download that breaks off was a download.
        audit.append(now, "staff:" + account.id(), "board.export", "board:tickets", detail(kind, choice));
        kind.name(response, "tiket", choice.days());
        var read = new Reading(messages, locale, hours.zone());
        Sheet sheet = kind.sheet(response.getOutputStream(), read.word("board.tickets"));
        tickets.write(choice, now, read, sheet);
        sheet.end();
    }

    private static String detail(SheetFile kind, Choice choice) {
        return "%s %s %s %s".formatted(kind.ending(), choice.days().first(), choice.days().last(), choice.office())
                .strip();
    }
}
