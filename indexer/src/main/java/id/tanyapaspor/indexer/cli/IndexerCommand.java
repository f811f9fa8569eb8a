package id.tanyapaspor.indexer.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** `tanyapaspor-indexer`: check content, build an index, ask it, measure it. */
@Command(name = "tanyapaspor-indexer", mixinStandardHelpOptions = true, version = "TanyaPaspor indexer 0.1.0", description = "Checks content, builds an index from it, asks it, and measures its answers.", subcommands = {
    CheckCommand.class, BuildCommand.class, AskCommand.class,
    EvalCommand.class }, synopsisSubcommandLabel = "COMMAND", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:all is well", "1:content has errors, or a measure missed its target", "2:the call is wrong",
        "3:a file or an index cannot be read or written" })
public final class IndexerCommand {

    static final int BROKEN_CONTENT = 1;
    static final int UNREADABLE = 3;

    public static void main(String[] arguments) {
        System.exit(line().execute(arguments));
    }

    static CommandLine line() {
        return new CommandLine(new IndexerCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.report(failure, command))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
