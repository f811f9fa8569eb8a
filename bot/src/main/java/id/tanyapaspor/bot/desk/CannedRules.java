package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.desk.CannedReply.State;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Role;

/** Who may do what with canned replies: each with their own, supervisors and admins with those that all share. */
@Component
class CannedRules {

    private final CannedReplies canned;
    private final AuditLog audit;
    private final DeskWork work;
    private final InstantSource clock;

    CannedRules(CannedReplies canned, AuditLog audit, DeskWork work, InstantSource clock) {
        this.canned = canned;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /** Whether somebody may say what all share. */
    boolean decides(Account account) {
        return account.is(Role.SUPERVISOR) || account.is(Role.ADMIN);
    }

    boolean mayEdit(CannedReply reply, Account account) {
        return switch (reply.state()) {
            case OWN, PROPOSED -> reply.isOf(DeskPages.actor(account));
            case SHARED -> decides(account);
            case REMOVED -> false;
        };
    }

    /** False when the reply that was to be changed is gone. */
    boolean save(CannedForm form, Account account) {
        Actor officer = DeskPages.actor(account);
        Optional<CannedReply> before = canned.find(form.id());
        if (!form.isNew() && before.filter(reply -> mayEdit(reply, account)).isEmpty()) {
            return false;
        }
        State state = state(form, before.map(CannedReply::state).orElse(State.OWN), account);
        return work.run(() -> {
            String id = form.isNew() ? Ids.next() : form.id();
            canned.put(new CannedReply(id, state, before.map(CannedReply::owner).orElse(officer), form.judul(),
                    form.isi(), form.inggris()), clock.instant());
            record(officer, "canned.save", id, state.text());
            return true;
        });
    }

    /** Who may say what all share need not ask for it. */
    private State state(CannedForm form, State before, Account account) {
        return before == State.OWN && form.semua() && decides(account) ? State.SHARED : before;
    }

    Notice propose(CannedReply reply, Account account) {
        allow(reply.isOf(DeskPages.actor(account)));
        return move(reply, State.OWN, State.PROPOSED, account, Notice.SAVED);
    }

    Notice withdraw(CannedReply reply, Account account) {
        allow(reply.isOf(DeskPages.actor(account)));
        return move(reply, State.PROPOSED, State.OWN, account, Notice.SAVED);
    }

    Notice share(CannedReply reply, Account account) {
        allow(decides(account));
        return move(reply, State.PROPOSED, State.SHARED, account, Notice.SHARED);
    }

    Notice decline(CannedReply reply, Account account) {
        allow(decides(account));
        return move(reply, State.PROPOSED, State.OWN, account, Notice.DECLINED);
    }

    Notice remove(CannedReply reply, Account account) {
        allow(mayEdit(reply, account));
        return move(reply, reply.state(), State.REMOVED, account, Notice.REMOVED);
    }

    /** Pressed twice, it changes nothing more. */
    private Notice move(CannedReply reply, State from, State to, Account account, Notice done) {
        Instant now = clock.instant();
        return work.run(() -> {
            if (canned.move(reply.id(), from, to, now)) {
                record(DeskPages.actor(account), "canned." + to.text(), reply.id(), "from " + from.text());
            }
            return done;
        });
    }

    private static void allow(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private void record(Actor officer, String action, String id, String detail) {
        audit.append(clock.instant(), officer.id(), action, "canned:" + id, detail);
    }
}
