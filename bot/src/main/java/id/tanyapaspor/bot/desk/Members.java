package id.tanyapaspor.bot.desk;

import java.time.Instant;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.staff.Accounts;

/** Members of the officers' group: by their account when they linked it, else by what Telegram calls them. */
@Component
class Members {

    private final Accounts accounts;
    private final ToGroup group;
    private final DutySettings settings;

    Members(Accounts accounts, ToGroup group, DutySettings settings) {
        this.accounts = accounts;
        this.group = group;
        this.settings = settings;
    }

    Actor actor(Event.Officer officer) {
        return accounts.ofTelegram(officer.id()).map(account -> new Actor("staff:" + account.id(), account.name()))
                .orElseGet(() -> new Actor("telegram:" + officer.id(), officer.name()));
    }

    /** Whether somebody may act for the desk: everybody, or only who linked an account. */
    boolean mayAct(Actor actor) {
        return !settings.linkedOnly() || actor.id().startsWith("staff:");
    }

    /** Says in a ticket's topic why nothing was done. */
    void tellToLink(Ticket ticket, Actor actor, Instant now) {
        group.tell(ticket, now, "desk.group.link", actor.name());
    }
}
