package id.tanyapaspor.bot.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.tanyapaspor.bot.staff.Invitations.Invitation;
import id.tanyapaspor.bot.staff.Invitations.Kind;

/** How somebody gets in: by a link that an admin, or the log of the first start, gave them. */
@Component
class Admission {

    /** What somebody who followed a link wants to be called and to type. */
    record Request(String code, String login, String name, String password, String again) {}

    private final Accounts accounts;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Access access;
    private final AuditLog audit;
    private final InstantSource clock;

    Admission(Accounts accounts, Invitations invitations, Passwords passwords, Access access, AuditLog audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Invitation> invitation(String code) {
        return invitations.read(code, clock.instant());
    }

    /** Uses a link; what stands against it is given back as the name of a message, and the link stays good. */
    @Transactional
    Optional<String> admit(Request request) {
        Optional<Invitation> invitation = invitation(request.code());
        if (invitation.isEmpty()) {
            return Optional.of("staff.start.used");
        }
        Optional<String> refusal = refusal(invitation.get(), request);
        if (refusal.isEmpty() && !invitations.use(request.code(), clock.instant())) {
            return Optional.of("staff.start.used");
        }
        return refusal.or(() -> enter(invitation.get(), request));
    }

    private Optional<String> refusal(Invitation invitation, Request request) {
        if (!request.password().equals(request.again())) {
            return Optional.of("staff.password.differs");
        }
        if (invitation.kind() == Kind.RESET) {
            Account owner = owner(invitation);
            return passwords.refusal(request.password(), owner.login(), owner.name());
        }
        String login = Accounts.plain(request.login());
        if (!login.matches("[a-z0-9._-]{3,40}")) {
            return Optional.of("staff.start.login");
        }
        if (request.name().isBlank() || request.name().length() > 60) {
            return Optional.of("staff.start.name");
        }
        return accounts.credentials(login).isPresent()
                ? Optional.of("staff.start.taken")
                : passwords.refusal(request.password(), login, request.name());
    }

    private Optional<String> enter(Invitation invitation, Request request) {
        Instant now = clock.instant();
        if (invitation.kind() == Kind.RESET) {
            Account owner = owner(invitation);
            access.renew(owner.id(), request.password(), invitation.clears());
            audit.append(now, "staff:" + owner.id(), "account.password", "account:" + owner.id(),
                    invitation.clears() ? "second-factor" : "");
            return Optional.empty();
        }
        var account = new Account(Secrets.code(), request.login(), request.name().strip(), invitation.roles(), true);
        if (!access.open(account, request.password(), now)) {
            throw new IllegalStateException("The login was taken in the same moment: " + account.id());
        }
        audit.append(now, "staff:" + account.id(), "account.enter", "account:" + account.id(),
                Role.join(account.roles()));
        return Optional.empty();
    }

    private Account owner(Invitation invitation) {
        return invitation.account().flatMap(accounts::find).orElseThrow();
    }
}
