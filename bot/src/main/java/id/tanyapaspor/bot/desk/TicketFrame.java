package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import id.tanyapaspor.bot.staff.Account;

/** The whole page of a ticket: the queue, the conversation with the reply that is being written, what the bot knows. */
@Component
class TicketFrame {

    /**
     * What is wanted of a page beside the ticket.
     *
     * @param question a question to be put to the bot; empty for none
     * @param all whether the oldest lines are wanted
     */
    record Wish(String question, boolean all) {

        static final Wish NONE = new Wish("", false);
    }

    private final DeskFrame desk;
    private final TicketPage page;
    private final TicketTools tools;
    private final ReplyBox box;
    private final BotReading bot;
    private final InstantSource clock;

    TicketFrame(DeskFrame desk, TicketPage page, TicketTools tools, ReplyBox box, BotReading bot,
            InstantSource clock) {
        this.desk = desk;
        this.page = page;
        this.tools = tools;
        this.box = box;
        this.bot = bot;
        this.clock = clock;
    }

    /** The page again, with a form that was not done and why. */
    String again(Account account, Ticket ticket, Kept kept, Notice why, Locale locale, Model model) {
        model.addAttribute("notice", why.message());
        model.addAttribute("kept", kept);
        return show(account, ticket, Draft.empty(), Wish.NONE, locale, model);
    }

    String show(Account account, Ticket ticket, Draft draft, Wish wish, Locale locale, Model model) {
        Instant now = clock.instant();
        model.asMap().putIfAbsent("kept", Kept.NONE);
        model.addAttribute("path", "/petugas/tiket/" + ticket.number());
        model.addAttribute("view", page.open(account, ticket, wish.all(), locale, now));
        model.addAttribute("reading", bot.of(ticket.handover().questionMasked(),
                Snippets.language(ticket.locale()), locale, now));
        desk.show(account, ticket.number(), false, locale, model);
        tools.show(ticket, DeskPages.actor(account), model);
        search(account, ticket, wish.question(), locale, model);
        box.show(account, ticket, draft, model);
        return "desk/ticket";
    }

    /** What the bot finds for a question of the officer's own. */
    String search(Account account, Ticket ticket, String question, Locale locale, Model model) {
        model.addAttribute("number", ticket.number());
        model.addAttribute("question", question.strip());
        model.addAttribute("usable", ticket.isHeldBy(DeskPages.actor(account)));
        model.addAttribute("found", question.isBlank()
                ? null
                : bot.of(question.strip(), Snippets.language(ticket.locale()), locale, clock.instant()));
        return "desk/knows :: found";
    }

    /** The reply box alone, for a page that is open. */
    String box(Account account, Ticket ticket, Draft draft, Model model) {
        box.show(account, ticket, draft, model);
        return "desk/reply :: box";
    }
}
