package id.tanyapaspor.bot.staff;

import java.io.PrintStream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import id.tanyapaspor.bot.staff.AuditLog.Verdict;

/** The command `--verify-audit`: checks the chain, beside a running service if there is one, and says so in the exit code. */
public final class VerifyAudit {

    public static final String OPTION = "--verify-audit";

    private VerifyAudit() {}

    /** 0 when the chain is whole, 1 when it is broken. */
    public static int run(String[] arguments, PrintStream out) {
        var application = new SpringApplicationBuilder(DatabaseOnly.class).web(WebApplicationType.NONE)
                .logStartupInfo(false);
        try (var context = application.run(arguments)) {
            Verdict verdict = context.getBean(AuditLog.class).verify();
            verdict.fault().ifPresentOrElse(fault -> out.println("BROKEN: " + fault),
                    () -> out.println("OK: " + verdict.rows() + " rows, head " + verdict.head()));
            return verdict.fault().isPresent() ? 1 : 0;
        }
    }
}
