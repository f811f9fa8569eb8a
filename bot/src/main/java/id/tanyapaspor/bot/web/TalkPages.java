package id.tanyapaspor.bot.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import id.tanyapaspor.bot.delivery.ChatId;

/** A visitor's conversation: shown whole, asked by plain forms. A script makes it live but nothing depends on it. */
@Controller
class TalkPages {

    private static final Logger LOG = LoggerFactory.getLogger(TalkPages.class);

    private final Visitors visitors;
    private final Chats chats;
    private final Posting posting;
    private final PostLimit limit;
    private final WebSettings settings;

    TalkPages(Visitors visitors, Chats chats, Posting posting, PostLimit limit, WebSettings settings) {
        this.visitors = visitors;
        this.chats = chats;
        this.posting = posting;
        this.limit = limit;
        this.settings = settings;
    }

    /** Why a post was not taken, and what the visitor wrote, so that it is not lost. */
    record Problem(String words, int longest, String kept) {}

    @GetMapping({ "/tanya", "/en/tanya" })
    ModelAndView talk(HttpServletRequest request, HttpServletResponse response) {
        return page(lines(request), response, null, HttpStatus.OK);
    }

    @PostMapping({ "/tanya", "/en/tanya" })
    ModelAndView ask(@RequestParam(defaultValue = "") String pertanyaan,
            @ModelAttribute(name = "site", binding = false) Site site, HttpServletRequest request,
            HttpServletResponse response) throws InterruptedException {
        String text = Typed.clean(pertanyaan);
        Optional<HttpStatus> refusal = refusal(text, request);
        if (refusal.isPresent()) {
            return refused(refusal.get(), text, request, response);
        }
        ChatId chat = visitors.chatOrNew(request, response);
        String line = posting.say(chat, text, site.language());
        return answered(chat, line, site);
    }

    @PostMapping({ "/tanya/tekan", "/en/tanya/tekan" })
    ModelAndView press(@RequestParam String pesan, @RequestParam String data,
            @ModelAttribute(name = "site", binding = false) Site site, HttpServletRequest request,
            HttpServletResponse response) throws InterruptedException {
        Optional<ChatId> chat = visitors.chat(request);
        if (limit.exceeded(request, chat)) {
            return refused(HttpStatus.TOO_MANY_REQUESTS, "", request, response);
        }
        Optional<String> line = chat.flatMap(known -> posting.press(known, pesan, data, site.language()));
        return line.isEmpty()
                ? refused(HttpStatus.GONE, "", request, response)
                : answered(chat.get(), line.get(), site);
    }

    /** The page from the visitor's line on, as soon as there is an answer; without it when that takes too long. */
    private ModelAndView answered(ChatId chat, String line, Site site) throws InterruptedException {
        posting.awaitAnswer(chat, settings.patience());
        RedirectView talk = new RedirectView(site.to("/tanya") + "#p-" + line);
        talk.setHttp10Compatible(false); // 303, so that to load the page again does not post again
        return new ModelAndView(talk);
    }

    /** What was typed stands in the box again, and nothing else is needed to show it. */
    @ExceptionHandler({ DataAccessException.class, TransactionException.class })
    ModelAndView databaseAway(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("The database takes nothing, a visitor was asked to try again", failure);
        String kept = Optional.ofNullable(request.getParameter("pertanyaan")).orElse("");
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return page(List.of(), response, problem(status, kept), status).addObject("site", Site.of(request, settings));
    }

    private Optional<HttpStatus> refusal(String text, HttpServletRequest request) {
        if (text.isEmpty()) {
            return Optional.of(HttpStatus.BAD_REQUEST);
        }
        if (text.length() > settings.longest()) {
            return Optional.of(HttpStatus.CONTENT_TOO_LARGE);
        }
        return limit.exceeded(request, visitors.chat(request))
                ? Optional.of(HttpStatus.TOO_MANY_REQUESTS)
                : Optional.empty();
    }

    private ModelAndView refused(HttpStatus status, String kept, HttpServletRequest request,
            HttpServletResponse response) {
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PostLimit.WINDOW.toSeconds()));
        }
        return page(lines(request), response, problem(status, kept), status);
    }

    private Problem problem(HttpStatus status, String kept) {
        return new Problem("web.problem." + status.value(), settings.longest(), kept);
    }

    private List<Line> lines(HttpServletRequest request) {
        return visitors.chat(request).map(chat -> chats.since(chat, 0)).orElse(List.of());
    }

    private static ModelAndView page(List<Line> lines, HttpServletResponse response, @Nullable Problem problem,
            HttpStatus status) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        ModelAndView page = new ModelAndView("web/talk").addObject("private", true).addObject("lines", lines)
                .addObject("seen", lines.stream().mapToLong(Line::change).max().orElse(0))
                .addObject("awaited", !lines.isEmpty() && lines.getLast().visitors()).addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
