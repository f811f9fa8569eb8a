package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

import id.tanyapaspor.knowledge.documents.Format;
import id.tanyapaspor.knowledge.documents.Trial;

/**
 * Reads a file that somebody sent in a process of its own first, with little memory and little time: what harms its reader harms
 * that one. Files are tried one after another.
 */
@Component
public class DocumentTrial {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** Why a file is read nowhere else. */
    public enum Harm {
        /** It takes longer than any regulation does. */
        TIME,
        /** It takes more memory than any regulation does, or ends its reader in another way. */
        MEMORY
    }

    private final DocumentSettings settings;
    private final Semaphore one = new Semaphore(1, true);

    DocumentTrial(DocumentSettings settings) {
        this.settings = settings;
    }

    /** The harm that a file does; empty when it can be read, or refused, within the bounds. */
    public Optional<Harm> of(Format format, byte[] bytes) {
        one.acquireUninterruptibly();
        try {
            return run(format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The process that tries documents cannot be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a document was tried.", e);
        } finally {
            one.release();
        }
    }

    private Optional<Harm> run(Format format, byte[] bytes) throws IOException, InterruptedException {
        Process process = start(format);
        try {
            Thread.ofVirtual().start(() -> send(bytes, process));
            Duration time = settings.trialTime();
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(Harm.TIME);
            }
            return process.exitValue() == 0 ? Optional.empty() : Optional.of(Harm.MEMORY);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** A reader that is dead reads no more; its end tells why. */
    private static void send(byte[] bytes, Process process) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(bytes);
        } catch (IOException _) {
            process.destroyForcibly();
        }
    }

    private Process start(Format format) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + settings.trialMemory().toMegabytes() + "m",
                "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true"));
        if (isPacked()) {
            command.addAll(List.of("-Dloader.main=" + Trial.class.getName(), LAUNCHER));
        } else {
            command.add(Trial.class.getName());
        }
        command.add(format.name());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear(); // it needs no secrets
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Whether the program runs from its one jar, in which classes stand in jars again. */
    private static boolean isPacked() {
        URL here = Trial.class.getResource(Trial.class.getSimpleName() + ".class");
        return here != null && here.toString().startsWith("jar:nested:");
    }
}
