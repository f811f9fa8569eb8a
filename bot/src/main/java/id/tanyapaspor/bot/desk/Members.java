package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.staff.Accounts;
import id.tanyapaspor.bot.staff.Linking;

/** Members of the officers' group: by their account when they linked it, else by what Telegram calls them. */
@Component
class Members {

    private final Accounts accounts;
    private final Linking linking;
    private final ToGroup group;
    private final DutySettings settings;

    Members(Accounts accounts, Linking linking, ToGroup group, DutySettings settings) {
        this.accounts = accounts;
        this.linking = linking;
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

    /** Says why nothing was done, in a ticket's topic or, to a command, in General. */
    void tellToLink(Optional<Ticket> ticket, Event event, Actor actor, Instant now) {
        if (ticket.isPresent() || !(Command.read(words(event)) instanceof Command.Words)) {
            tell(ticket, now, "desk.group.link", actor);
        }
    }

    /**
     * Where all officers read along nobody is linked: a code that stands there is taken away, and its writer is told where to go.
     *
     * @return whether that was so; such a message is for nobody else
     */
    boolean toldToLinkInPrivate(Optional<Ticket> ticket, Event event, Actor actor, Instant now) {
        String words = words(event);
        if (linking.spoil(actor.id(), words)) {
            tell(ticket, now, "desk.group.link.spoilt", actor);
            return true;
        }
        if (linking.isMeant(words)) {
            tell(ticket, now, "desk.group.link.private", actor);
            return true;
        }
        return false;
    }

    private static String words(Event event) {
        return switch (event) {
            case Event.Said said -> said.text();
            case Event.Edited edited -> edited.text();
            case Event.Attached file -> file.caption();
            default -> "";
        };
    }

    private void tell(Optional<Ticket> ticket, Instant now, String key, Actor actor) {
        ticket.ifPresentOrElse(found -> group.tell(found, now, key, actor.name()),
                () -> group.tellGeneral(now, key, actor.name()));
    }
}
