package id.tanyapaspor.bot.desk;

import java.time.InstantSource;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import id.tanyapaspor.bot.staff.Account;

/** What stands on every page of the desk: the lists, and whether its officer is at work. */
@Component
class DeskFrame {

    private final Board board;
    private final DutyBar duty;
    private final InstantSource clock;

    DeskFrame(Board board, DutyBar duty, InstantSource clock) {
        this.board = board;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * Fills a page.
     *
     * @param here number of the ticket beside which the lists stand; empty on a page of their own
     * @param all whether everybody who waits is listed, not only the first
     */
    void show(Account account, String here, boolean all, Locale locale, Model model) {
        Actor officer = DeskPages.actor(account);
        model.addAttribute("board", board.of(officer, all, locale, clock.instant()).at(here));
        model.addAttribute("here", here);
        model.addAttribute("all", all);
        duty.show(officer, locale, model);
    }

    /** Says in few letters what the lists of a page show. */
    String look(Account account, boolean all) {
        return board.look(DeskPages.actor(account), all, clock.instant());
    }
}
