package id.tanyapaspor.bot.proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.bot.TanyaPaspor;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

/** The real service in a Java of its own, facing the stub, on SQLite in a folder. */
final class Program {

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /**
     * @param jar the packaged program; without one, the compiled classes of this build
     * @param settings more of them, as environment variables
     */
    static Program start(Path data, StubBotApi telegram, Optional<Path> jar, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(command(jar)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("program.log").toFile()));
        builder.environment().putAll(Map.of("TANYAPASPOR_DATA", data.toString(), "SERVER_PORT", "0",
                "TELEGRAM_API_URL", telegram.url(), "TELEGRAM_BOT_TOKEN", StubBotApi.TOKEN));
        builder.environment().putAll(settings);
        return run(builder);
    }

    /** A main class of the tests, in a Java of its own. */
    static Program start(Class<?> main, String... arguments) {
        Stream<String> command = Stream.concat(java(),
                Stream.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        return run(new ProcessBuilder(Stream.concat(command, Arrays.stream(arguments)).toList())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    private static Program run(ProcessBuilder builder) {
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Optional<Path> jar) {
        Stream<String> what = jar.map(path -> Stream.of("-jar", path.toString()))
                .orElseGet(() -> Stream.of("-classpath", classPath(), TanyaPaspor.class.getName()));
        return Stream.concat(java(), what).toList();
    }

    private static Stream<String> java() {
        return Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");
    }

    /** Without the tests: their beans are none of the service's. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    /** Lets it run; fails when it ends by itself. */
    void live(Duration time) {
        if (ended(time)) {
            throw new IllegalStateException("The program ended by itself with " + process.exitValue());
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        if (!ended(Duration.ofMinutes(1))) {
            throw new IllegalStateException("The program cannot be killed");
        }
    }

    /** SIGTERM, as an operator ends it. */
    void end() {
        process.destroy();
        if (!ended(Duration.ofMinutes(1))) {
            kill();
        }
    }

    private boolean ended(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }
}
