package id.tanyapaspor.indexer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

import id.tanyapaspor.knowledge.reading.Reading.BrokenContentException;

import picocli.CommandLine;

/** Says in one line what went wrong and what to do; a failure that nobody foresaw keeps its stack trace. */
final class Failures {

    private Failures() {}

    static int report(Exception failure, CommandLine command) {
        switch (failure) {
            case BrokenContentException broken -> {
                command.getErr().println(broken.getMessage());
                return IndexerCommand.BROKEN_CONTENT;
            }
            case NoSuchFileException missing ->
                command.getErr().println("There is no such file or folder: " + missing.getFile());
            case IOException unreadable -> command.getErr().println("Cannot read or write: " + unreadable.getMessage());
            case UncheckedIOException unreadable ->
                command.getErr().println("Cannot read or write: " + unreadable.getMessage());
            case IllegalArgumentException wrong -> command.getErr().println(wrong.getMessage());
            default -> failure.printStackTrace(command.getErr());
        }
        return IndexerCommand.UNREADABLE;
    }
}
