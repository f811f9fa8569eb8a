package id.tanyapaspor.bot.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.staff.Accounts.Credentials;

/**
 * Checks a login. Wrong name, wrong password and locked account take the same time and get the same words, so that nobody
 * learns which names exist; the words themselves mention the lock.
 */
@Component
class StaffLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final AuditLog audit;
    private final InstantSource clock;
    private final StaffSettings settings;
    private final String nobody;

    StaffLogin(Accounts accounts, PasswordEncoder encoder, AuditLog audit, InstantSource clock,
            StaffSettings settings) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
        this.nobody = encoder.encode(Secrets.code());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Optional<Credentials> found = accounts.credentials(attempt.getName());
        boolean right = encoder.matches(password, found.map(Credentials::password).orElse(nobody));
        Credentials credentials = found.orElseThrow(StaffLogin::refused);
        Instant now = clock.instant();
        if (credentials.lockedUntil().isAfter(now)) {
            throw refused();
        }
        if (!right) {
            failed(credentials.account(), now);
            throw refused();
        }
        return welcome(credentials.account(), now);
    }

    private Authentication welcome(Account account, Instant now) {
        accounts.succeeded(account.id());
        audit.append(now, "staff:" + account.id(), "login", "account:" + account.id(), "");
        return StaffSessions.context(account).getAuthentication();
    }

    private void failed(Account account, Instant now) {
        if (accounts.failed(account.id(), settings.attempts(), now.plus(settings.lock()))) {
            audit.append(now, "system", "account.lock", "account:" + account.id(), settings.lock().toString());
        }
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("Wrong name or password, or a locked account");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
