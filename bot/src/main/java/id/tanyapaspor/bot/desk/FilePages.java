package id.tanyapaspor.bot.desk;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.desk.TicketFiles.Opening;
import id.tanyapaspor.bot.files.FileAnswer;
import id.tanyapaspor.bot.staff.Account;

/** Officers open what was sent in a ticket and send files themselves. */
@Controller
class FilePages {

    private static final Logger LOG = LoggerFactory.getLogger(FilePages.class);

    private final Tickets tickets;
    private final History history;
    private final TicketFiles files;
    private final InstantSource clock;

    FilePages(Tickets tickets, History history, TicketFiles files, InstantSource clock) {
        this.tickets = tickets;
        this.history = history;
        this.files = files;
        this.clock = clock;
    }

    /** The file itself, or a page that says why not. */
    @GetMapping("/petugas/tiket/{number}/berkas/{line}")
    @Nullable
    ModelAndView open(@AuthenticationPrincipal Account account, @PathVariable String number,
            @PathVariable String line, HttpServletResponse response) throws IOException {
        Ticket ticket = find(number);
        Attachment file = history.line(ticket.number(), line).flatMap(History.Line::attachment)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (files.open(ticket, file)) {
            case Opening.Failed(FileProblem problem) -> page(ticket, problem, "");
            case Opening.Opened(var download) -> {
                try (FileAnswer answer = FileAnswer.of(download.content(), download.size())) {
                    files.opened(ticket, line, DeskPages.actor(account), clock.instant());
                    answer.write(file.fileName(), ticket.number(), response);
                    yield null;
                } catch (IOException e) {
                    yield brokenOff(ticket, e, response);
                }
            }
        };
    }

    /** Before the first byte it can still be told; after it the browser sees that the file is not whole. */
    private ModelAndView brokenOff(Ticket ticket, IOException why, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw why;
        }
        LOG.warn("A file of ticket {} did not come: {}", ticket.number(), why.getMessage());
        response.reset();
        return page(ticket, FileProblem.AWAY, "");
    }

    @PostMapping("/petugas/tiket/{number}/berkas")
    ModelAndView send(@AuthenticationPrincipal Account account, @PathVariable String number,
            @RequestParam MultipartFile berkas, @RequestParam(defaultValue = "") String teks) throws IOException {
        Ticket ticket = find(number);
        Optional<FileProblem> problem = berkas.getSize() > TicketFiles.LARGEST
                ? Optional.of(FileProblem.LARGE)
                : files.send(ticket, DeskPages.actor(account), name(berkas), berkas.getBytes(), teks.strip(),
                        clock.instant());
        return problem.map(why -> page(ticket, why, teks))
                .orElseGet(() -> new ModelAndView("redirect:/petugas/tiket/" + ticket.number()));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private static ModelAndView page(Ticket ticket, FileProblem problem, String caption) {
        ModelAndView page = new ModelAndView("desk/file-problem").addObject("ticket", ticket)
                .addObject("problem", problem.message()).addObject("again", problem.ofSending())
                .addObject("caption", caption);
        page.setStatus(problem.status());
        return page;
    }

    private Ticket find(String number) {
        return TicketNumber.read(number).flatMap(tickets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
