package id.tanyapaspor.bot;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

import id.tanyapaspor.bot.editor.ContentCommand;
import id.tanyapaspor.bot.staff.ResetLink;
import id.tanyapaspor.bot.staff.VerifyAudit;

/**
 * The running service; with `--verify-audit` only a check of the audit log, with `--reset-link=LOGIN` only a way back in, with
 * `--export=…` or `--import=…` only content on its way out or in.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // nobody has a generated password
@ConfigurationPropertiesScan
public class TanyaPaspor {

    public static void main(String[] arguments) {
        if (List.of(arguments).contains(VerifyAudit.OPTION)) {
            System.exit(VerifyAudit.run(arguments, System.out));
        }
        ResetLink.login(arguments)
                .ifPresent(login -> System.exit(ResetLink.run(login, arguments, System.out)));
        if (ContentCommand.isIn(arguments)) {
            System.exit(ContentCommand.run(arguments, System.out));
        }
        SpringApplication.run(TanyaPaspor.class, arguments);
    }
}
