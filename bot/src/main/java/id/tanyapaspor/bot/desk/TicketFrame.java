package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import id.tanyapaspor.bot.staff.Account;

/** The whole page of a ticket: the queue, the conversation with the reply that is being written, what the bot knows. */
@Component
class TicketFrame {

    /** How an officer may end a ticket; cancelling is the applicant's. */
    private static final List<Ticket.Outcome> OUTCOMES = List.of(Ticket.Outcome.ANSWERED, Ticket.Outcome.REFERRED,
            Ticket.Outcome.DUPLICATE, Ticket.Outcome.NO_REPLY, Ticket.Outcome.OTHER);

    /**
     * What is wanted of a page beside the ticket.
     *
     * @param question a question to be put to the bot; empty for none
     * @param all whether the oldest lines are wanted
     */
    record Wish(String question, boolean all) {

        static final Wish NONE = new Wish("", false);
    }

    private final Board board;
    private final TicketPage page;
    private final BotReading bot;
    private final CannedReplies canned;
    private final EntryTitles titles;
    private final InstantSource clock;

    TicketFrame(Board board, TicketPage page, BotReading bot, CannedReplies canned, EntryTitles titles,
            InstantSource clock) {
        this.board = board;
        this.page = page;
        this.bot = bot;
        this.canned = canned;
        this.titles = titles;
        this.clock = clock;
    }

    String show(Account account, Ticket ticket, Draft draft, Wish wish, Locale locale, Model model) {
        Instant now = clock.instant();
        TicketPage.View view = page.open(account, ticket, wish.all(), locale, now);
        model.addAttribute("view", view);
        box(account, ticket, draft, model);
        DeskPages.show(board.of(DeskPages.actor(account), false, locale, now), ticket.number(), false, model);
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("reasons", Ticket.PriorityReason.values());
        model.addAttribute("reading", bot.of(ticket.handover().questionMasked(),
                Snippets.language(ticket.locale()), locale, now));
        search(account, ticket, wish.question(), locale, model);
        return "desk/ticket";
    }

    /** What the bot finds for a question of the officer's own. */
    void search(Account account, Ticket ticket, String question, Locale locale, Model model) {
        model.addAttribute("question", question.strip());
        model.addAttribute("usable", ticket.isHeldBy(DeskPages.actor(account)));
        model.addAttribute("found", question.isBlank()
                ? null
                : bot.of(question.strip(), Snippets.language(ticket.locale()), locale, clock.instant()));
    }

    /** The reply box alone, for a page that is open. */
    String box(Account account, Ticket ticket, Draft draft, Model model) {
        model.addAttribute("ticket", ticket);
        model.addAttribute("mine", ticket.isHeldBy(DeskPages.actor(account)));
        model.addAttribute("draft", draft);
        model.addAttribute("taken", titles.of(draft.entries()));
        model.addAttribute("canned", canned.usable(DeskPages.actor(account)));
        return "desk/reply :: box";
    }
}
