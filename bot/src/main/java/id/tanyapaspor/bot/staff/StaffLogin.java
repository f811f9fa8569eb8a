package id.tanyapaspor.bot.staff;

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
 * Checks name and password. Wrong name, wrong password and locked account take the same time and get the same words, so that
 * nobody learns which names exist; the words themselves mention the lock. Who has a second factor comes half way by this.
 */
@Component
class StaffLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Factors factors;
    private final Lockout lockout;
    private final InstantSource clock;
    private final String nobody;

    StaffLogin(Accounts accounts, PasswordEncoder encoder, Factors factors, Lockout lockout, InstantSource clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.factors = factors;
        this.lockout = lockout;
        this.clock = clock;
        this.nobody = encoder.encode(Secrets.code());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Optional<Credentials> found = accounts.credentials(attempt.getName());
        boolean right = encoder.matches(password, found.map(Credentials::password).orElse(nobody));
        Credentials credentials = found.orElseThrow(StaffLogin::refused);
        if (credentials.lockedUntil().isAfter(clock.instant())) {
            throw refused();
        }
        if (!right) {
            lockout.wrong(credentials.account());
            throw refused();
        }
        return welcome(credentials.account());
    }

    private Authentication welcome(Account account) {
        if (factors.of(account.id()).any()) {
            lockout.halfWay(account);
            return StaffSessions.authentication(account, Step.SECOND);
        }
        lockout.passed(account, "password");
        return StaffSessions.authentication(account, Step.IN);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("Wrong name or password, or a locked account");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
