package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

import id.tanyapaspor.bot.staff.Codes.Purpose;

/**
 * Links somebody's Telegram account to that of the staff, by a code that the page of the own account shows and that they
 * write to the bot in private: so both are theirs, and the bot may write to them.
 */
@Component
public class Linking {

    static final Duration LIFE = Duration.ofMinutes(10);

    /** Without signs that are read for others. Ten of them are too many to be guessed, even from the hash, while they live. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private static final Pattern COMMAND = Pattern.compile("/kaitkan(?:@\\w+)?(?:\\s+(.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Whatever may be a code among other words, also where two such overlap. */
    private static final Pattern LIKE_A_CODE = Pattern.compile(
            "(?<![A-Z0-9])(?=([%s](?:[\\s-]*[%s]){%d})(?![A-Z0-9]))".formatted(SIGNS, SIGNS, LENGTH - 1),
            Pattern.CASE_INSENSITIVE);

    private final Codes codes;
    private final Guesses guesses;
    private final Accounts accounts;
    private final AuditLog audit;
    private final InstantSource clock;
    private final MessageSource messages;

    Linking(Codes codes, Guesses guesses, Accounts accounts, AuditLog audit, InstantSource clock,
            MessageSource messages) {
        this.codes = codes;
        this.guesses = guesses;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.messages = messages;
    }

    /** A new code for an account, in two halves for the eye; one that was made before is good no more. */
    String offer(Account account) {
        String code = Secrets.code(SIGNS, LENGTH);
        Instant now = clock.instant();
        codes.put(account.id(), Purpose.LINK, Secrets.hash(code), now, now.plus(LIFE));
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    @Transactional
    void unlink(Account account) {
        if (accounts.unlink(account.id())) {
            audit.append(clock.instant(), "staff:" + account.id(), "telegram.unlink", "account:" + account.id(), "");
        }
    }

    /** Whether a message is the command `/kaitkan`, with a code or without; in a group it may name the bot. */
    public boolean isMeant(String text) {
        return COMMAND.matcher(text.strip()).matches();
    }

    /** Does what such a message asks for, in the caller's transaction; returns what to answer. */
    public String link(String user, String text, Locale locale) {
        Matcher command = COMMAND.matcher(text.strip());
        String code = command.matches() ? Objects.requireNonNullElse(command.group(1), "") : "";
        return tryCode(user, plain(code), locale);
    }

    /**
     * Takes away the codes that somebody wrote where others read along, in the caller's transaction.
     *
     * @param by whose words they are
     * @return whether one of them was still good
     */
    public boolean spoil(String by, String text) {
        Instant now = clock.instant();
        List<String> owners = LIKE_A_CODE.matcher(text).results().map(found -> Secrets.hash(plain(found.group(1))))
                .distinct().flatMap(hash -> spoil(hash, now).stream()).toList();
        owners.forEach(owner -> audit.append(now, by, "telegram.spoil", "account:" + owner, ""));
        return !owners.isEmpty();
    }

    private Optional<String> spoil(String hash, Instant now) {
        return codes.owner(Purpose.LINK, hash, now).filter(owner -> codes.use(owner, Purpose.LINK, hash));
    }

    private String tryCode(String user, String code, Locale locale) {
        if (code.isEmpty()) {
            return words("staff.link.how", locale);
        }
        if (guesses.areTooMany(user)) {
            return words("staff.link.too-many", locale, Guesses.PAUSE.toMinutes());
        }
        String hash = Secrets.hash(code);
        Optional<Account> account = codes.owner(Purpose.LINK, hash, clock.instant()).flatMap(accounts::find)
                .filter(Account::active);
        if (account.isEmpty()) {
            guesses.wrong(user);
            return words("staff.link.wrong", locale);
        }
        return link(user, account.get(), hash, locale);
    }

    /** Who has to free this Telegram account first may come back with the same code. */
    private String link(String user, Account account, String hash, Locale locale) {
        Optional<Account> other = accounts.ofTelegram(user);
        if (other.isPresent()) {
            return words("staff.link.taken", locale, other.get().name());
        }
        if (!codes.use(account.id(), Purpose.LINK, hash)) {
            return words("staff.link.wrong", locale);
        }
        if (!accounts.link(account.id(), user)) {
            return words("staff.link.other", locale, account.name());
        }
        String linked = words("staff.link.done", locale, account.name());
        audit.append(clock.instant(), "staff:" + account.id(), "telegram.link", "account:" + account.id(),
                "telegram:" + user);
        return linked;
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private String words(String key, Locale locale, Object... values) {
        Object[] escaped = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            escaped[i] = HtmlUtils.htmlEscape(String.valueOf(values[i]), "UTF-8");
        }
        return messages.getMessage(key, escaped, locale);
    }
}
