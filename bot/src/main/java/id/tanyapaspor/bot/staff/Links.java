package id.tanyapaspor.bot.staff;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.tanyapaspor.bot.staff.Invitations.Invitation;
import id.tanyapaspor.bot.staff.Invitations.Kind;

/** Links that work once, as an admin hands them out. */
@Component
class Links {

    private final Invitations invitations;
    private final OwnAddress address;
    private final AuditLog audit;
    private final InstantSource clock;
    private final StaffSettings settings;

    Links(Invitations invitations, OwnAddress address, AuditLog audit, InstantSource clock, StaffSettings settings) {
        this.invitations = invitations;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /** For somebody new. */
    @Transactional
    String invite(Account admin, Set<Role> roles, HttpServletRequest request) {
        String link = link(new Invitation(Kind.NEW, Optional.empty(), roles, false), request);
        audit.append(clock.instant(), "staff:" + admin.id(), "account.invite", "roles:" + Role.join(roles), "");
        return link;
    }

    /** For a new password; `clears` takes the second factors away as well, for who has lost them. */
    @Transactional
    String reset(Account admin, Account account, boolean clears, HttpServletRequest request) {
        String link = link(new Invitation(Kind.RESET, Optional.of(account.id()), account.roles(), clears), request);
        audit.append(clock.instant(), "staff:" + admin.id(), "account.reset", "account:" + account.id(),
                clears ? "second-factor" : "");
        return link;
    }

    long hours() {
        return settings.invitation().toHours();
    }

    private String link(Invitation invitation, HttpServletRequest request) {
        String code = invitations.issue(invitation, clock.instant().plus(settings.invitation()));
        return address.origin(request) + request.getContextPath() + "/petugas/mulai?kode=" + code;
    }
}
