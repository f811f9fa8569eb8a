package id.tanyapaspor.bot.staff;

import java.util.Optional;

import org.springframework.stereotype.Component;

/** What somebody can show besides the password: passkeys, and codes that come by the linked Telegram account. */
@Component
class Factors {

    /** The second factors of an account; `telegram` is the user to whom codes go. */
    record Of(boolean passkey, Optional<String> telegram) {

        boolean any() {
            return passkey || telegram.isPresent();
        }
    }

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Codes codes;

    Factors(Accounts accounts, Passkeys passkeys, Codes codes) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.codes = codes;
    }

    Of of(String account) {
        return new Of(!passkeys.of(account).isEmpty(), accounts.telegram(account));
    }

    /** Takes all of them away, and the codes that are on their way. */
    void clear(String account) {
        passkeys.deleteAll(account);
        accounts.unlink(account);
        codes.forget(account);
    }
}
