package id.tanyapaspor.bot.staff;

import java.time.Instant;
import java.time.InstantSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what was wrong and locks an account for a while. Only a login that came all the way is a new beginning: else who
 * knows a password could try codes for ever.
 */
@Component
class Lockout {

    private final Accounts accounts;
    private final AuditLog audit;
    private final InstantSource clock;
    private final StaffSettings settings;

    Lockout(Accounts accounts, AuditLog audit, InstantSource clock, StaffSettings settings) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    boolean isLocked(Account account) {
        return accounts.lockedUntil(account.id()).isAfter(clock.instant());
    }

    @Transactional
    void wrong(Account account) {
        Instant now = clock.instant();
        if (accounts.failed(account.id(), settings.attempts(), now.plus(settings.lock()))) {
            audit.append(now, "system", "account.lock", "account:" + account.id(), settings.lock().toString());
        }
    }

    /** The password was right and more is due. */
    void halfWay(Account account) {
        audit.append(clock.instant(), "staff:" + account.id(), "login.half", "account:" + account.id(), "password");
    }

    /** @param how what was shown, such as `password telegram` */
    @Transactional
    void passed(Account account, String how) {
        accounts.succeeded(account.id());
        audit.append(clock.instant(), "staff:" + account.id(), "login", "account:" + account.id(), how);
    }
}
