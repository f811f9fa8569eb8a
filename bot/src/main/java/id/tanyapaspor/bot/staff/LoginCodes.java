package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.staff.Codes.Purpose;

/** Codes of six digits that come by Telegram. There are only a million of them, so they are hashed as slowly as passwords. */
@Component
class LoginCodes {

    /** What became of the wish for a code. */
    enum Sending {
        SENT,
        TOO_SOON,
        NO_WAY
    }

    /** What a typed code is; `GONE` says that there is none to compare with any more. */
    enum Verdict {
        RIGHT,
        WRONG,
        GONE
    }

    static final int LENGTH = 6;
    static final int MOST_TRIES = 5;
    static final Duration LIFE = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final Codes codes;
    private final Accounts accounts;
    private final ByTelegram telegram;
    private final PasswordEncoder encoder;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    LoginCodes(Codes codes, Accounts accounts, ByTelegram telegram, PasswordEncoder encoder, InstantSource clock,
            TransactionOperations transaction) {
        this.codes = codes;
        this.accounts = accounts;
        this.telegram = telegram;
        this.encoder = encoder;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Sends a new code in the place of any other. */
    Sending send(Account account, Locale locale) {
        Optional<String> user = accounts.telegram(account.id()).filter(_ -> telegram.isOn());
        if (user.isEmpty()) {
            return Sending.NO_WAY;
        }
        String code = Secrets.code("0123456789", LENGTH);
        String hash = encoder.encode(code); // before the transaction, which others wait for
        return transaction.execute(_ -> {
            Instant now = clock.instant();
            if (codes.made(account.id(), Purpose.LOGIN, now).filter(made -> made.plus(PAUSE).isAfter(now))
                    .isPresent()) {
                return Sending.TOO_SOON;
            }
            codes.put(account.id(), Purpose.LOGIN, hash, now, now.plus(LIFE));
            telegram.say(user.get(), locale, "staff.second.message", code, LIFE.toMinutes());
            return Sending.SENT;
        });
    }

    /** Whether a code was sent that may still be typed. */
    boolean isUnderWay(Account account) {
        return codes.made(account.id(), Purpose.LOGIN, clock.instant()).isPresent();
    }

    Verdict check(Account account, String typed) {
        Optional<String> hash = codes.tried(account.id(), Purpose.LOGIN, MOST_TRIES, clock.instant());
        if (hash.isEmpty()) {
            return Verdict.GONE;
        }
        if (!encoder.matches(typed.replaceAll("\\s", ""), hash.get())) {
            return Verdict.WRONG;
        }
        return codes.use(account.id(), Purpose.LOGIN, hash.get()) ? Verdict.RIGHT : Verdict.GONE;
    }
}
