package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Conversation.Talk;
import id.tanyapaspor.bot.desk.Presence.Colleague;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.Role;

/** All that an officer's page of a ticket shows and that changes while it is open. */
@Component
class TicketPage {

    /**
     * The ticket as an officer sees it now.
     *
     * @param seen the last line that the officer saw before; the page marks what is newer
     * @param colleagues the others who have it open
     * @param look changes whenever any of it does
     */
    record View(Ticket ticket, String state, boolean mine, boolean mayRelease, @Nullable Standing standing, Talk talk,
            String seen, List<Colleague> colleagues, boolean all, String look) {}

    private final Conversation conversation;
    private final Presence presence;
    private final ReadMarks marks;
    private final Standings standings;
    private final DeskNews news;

    TicketPage(Conversation conversation, Presence presence, ReadMarks marks, Standings standings, DeskNews news) {
        this.conversation = conversation;
        this.presence = presence;
        this.marks = marks;
        this.standings = standings;
        this.news = news;
    }

    /** Shows it to somebody who reads it now; `all` with its oldest lines. */
    View open(Account account, Ticket ticket, boolean all, Locale locale, Instant now) {
        Actor officer = DeskPages.actor(account);
        String seen = marks.of(officer, ticket.number());
        View view = of(account, ticket, seen, all, locale, now);
        read(officer, view);
        return view;
    }

    /** Shows it again, with the mark where it was; `reads` tells whether anybody looks. */
    View again(Account account, Ticket ticket, Shown shown, Locale locale, Instant now) {
        View view = of(account, ticket, shown.dilihat(), shown.semua(), locale, now);
        if (shown.baca()) {
            read(DeskPages.actor(account), view);
        }
        return view;
    }

    /**
     * What a page that is open shows already.
     *
     * @param rupa its look
     * @param dilihat the last line that its officer had seen when it was opened
     * @param semua whether it shows the oldest lines too
     * @param baca whether its officer has it before their eyes
     */
    record Shown(String rupa, String dilihat, boolean semua, boolean baca) {}

    private void read(Actor officer, View view) {
        if (marks.read(officer, view.ticket().number(), view.talk().last()) && view.mine()) {
            news.listsChanged();
        }
    }

    private View of(Account account, Ticket ticket, String seen, boolean all, Locale locale, Instant now) {
        Actor officer = DeskPages.actor(account);
        boolean mine = ticket.isHeldBy(officer);
        boolean mayRelease = ticket.isTaken() && (mine || account.is(Role.SUPERVISOR));
        Standing standing = ticket.state() == Ticket.State.WAITING ? standings.of(ticket, now) : null;
        Talk talk = conversation.of(ticket, officer, seen, all, locale);
        List<Colleague> colleagues = presence.others(ticket.number(), officer, now);
        String look = String.join(".", ticket.state().text(), holder(ticket), talk.look(),
                standing == null ? "" : String.valueOf(standing.place()), Integer.toHexString(colleagues.hashCode()));
        return new View(ticket, ticket.state().text(), mine, mayRelease, standing, talk, seen, colleagues, all,
                Integer.toHexString(look.hashCode()));
    }

    private static String holder(Ticket ticket) {
        return ticket.holder().map(held -> held.officer().id()).orElse("");
    }
}
