package id.tanyapaspor.bot.desk;

import java.time.InstantSource;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import id.tanyapaspor.bot.staff.Account;

/** The box in which a reply is written, with what is at hand for it. */
@Component
class ReplyBox {

    private final CannedReplies canned;
    private final EntryTitles titles;
    private final SameQuestions same;
    private final InstantSource clock;

    ReplyBox(CannedReplies canned, EntryTitles titles, SameQuestions same, InstantSource clock) {
        this.canned = canned;
        this.titles = titles;
        this.same = same;
        this.clock = clock;
    }

    void show(Account account, Ticket ticket, Draft draft, Model model) {
        boolean mine = ticket.isHeldBy(DeskPages.actor(account));
        model.addAttribute("ticket", ticket);
        model.addAttribute("mine", mine);
        model.addAttribute("draft", draft);
        model.addAttribute("taken", titles.of(draft.entries()));
        model.addAttribute("canned", mine ? canned.usable(DeskPages.actor(account)) : List.of());
        model.addAttribute("same", mine ? same.waitingWith(ticket, clock.instant()) : List.of());
    }
}
