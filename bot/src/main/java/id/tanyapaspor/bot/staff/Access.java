package id.tanyapaspor.bot.staff;

import java.time.Instant;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What opens an account, all together: password, sessions, second factors. Runs in the caller's transaction. */
@Component
class Access {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final Factors factors;

    Access(Accounts accounts, PasswordEncoder encoder, Sessions sessions, Factors factors) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.sessions = sessions;
        this.factors = factors;
    }

    /** Opens an account unless its login is taken. */
    boolean open(Account account, String password, Instant now) {
        return accounts.add(account, encoder.encode(password), now);
    }

    /** Whoever knew the old password, or sits at a device that is logged in, is out. */
    void renew(String account, String password, boolean clearFactors) {
        accounts.setPassword(account, encoder.encode(password));
        if (clearFactors) {
            factors.clear(account);
        }
        sessions.endAll(account);
    }

    /** Closes an account for good; false when it was closed already. */
    boolean close(String account) {
        boolean closed = accounts.deactivate(account);
        if (closed) {
            factors.clear(account);
            sessions.endAll(account);
        }
        return closed;
    }
}
