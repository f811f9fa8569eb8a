package id.tanyapaspor.bot;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import id.tanyapaspor.bot.editor.ContentCommand;
import id.tanyapaspor.bot.staff.VerifyAudit;

/** The running service; with `--verify-audit`, `--export=…` or `--import=…` only what that command does. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TanyaPaspor {

    public static void main(String[] arguments) {
        if (List.of(arguments).contains(VerifyAudit.OPTION)) {
            System.exit(VerifyAudit.run(arguments, System.out));
        }
        if (ContentCommand.isIn(arguments)) {
            System.exit(ContentCommand.run(arguments, System.out));
        }
        SpringApplication.run(TanyaPaspor.class, arguments);
    }
}
