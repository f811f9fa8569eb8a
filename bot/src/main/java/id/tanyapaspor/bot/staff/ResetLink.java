package id.tanyapaspor.bot.staff;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.tanyapaspor.bot.staff.Accounts.Credentials;
import id.tanyapaspor.bot.staff.Invitations.Invitation;
import id.tanyapaspor.bot.staff.Invitations.Kind;

/**
 * The command `--reset-link=LOGIN`: a link for a new password that clears the second factors as well, for the day on which no
 * admin is left who can give one. Whoever may run it may read the database anyway; that it was run is in the audit log.
 */
public final class ResetLink {

    private static final String OPTION = "--reset-link=";

    private ResetLink() {}

    /** Whose link is asked for, if one is. */
    public static Optional<String> login(String[] arguments) {
        return Arrays.stream(arguments).filter(argument -> argument.startsWith(OPTION))
                .map(argument -> argument.substring(OPTION.length())).findFirst();
    }

    /** 0 when the link was printed, 1 when nobody has that login. */
    public static int run(String login, String[] arguments, PrintStream out) {
        var application = new SpringApplicationBuilder(DatabaseOnly.class).web(WebApplicationType.NONE)
                .logStartupInfo(false);
        try (var context = application.run(arguments)) {
            Optional<Account> account = new Accounts(context.getBean(JdbcClient.class)).credentials(login)
                    .map(Credentials::account);
            out.println(account.map(found -> "Open this address once: /petugas/mulai?kode=" + code(found, context))
                    .orElse("No open account has the login " + login));
            return account.isPresent() ? 0 : 1;
        }
    }

    private static String code(Account account, ApplicationContext context) {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var invitations = new Invitations(context.getBean(JdbcClient.class));
        Duration life = context.getEnvironment().getRequiredProperty("tanyapaspor.staff.invitation", Duration.class);
        Instant now = Instant.now();
        return transaction.execute(_ -> {
            String code = invitations.issue(
                    new Invitation(Kind.RESET, Optional.of(account.id()), account.roles(), true), now.plus(life));
            context.getBean(AuditLog.class).append(now, "system", "account.reset", "account:" + account.id(),
                    "second-factor command-line");
            return code;
        });
    }
}
