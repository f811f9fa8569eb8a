package id.tanyapaspor.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts a program that needs Java 25, also when `java` on this machine is an older one: then a Java 25 is looked for in the
 * usual places and takes over, and lives and dies with this process. Compiled for Java 17, so that an older Java can say so.
 */
public final class Java25 {

    private static final int NEEDED = 25;
    private static final String PARENT = "tanyapaspor.launcher";
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    private static final List<String> PLACES = List.of("/usr/lib/jvm", "/usr/java", "/opt", "/opt/java", "/usr/local",
            "/Library/Java/JavaVirtualMachines", System.getProperty("user.home") + "/.sdkman/candidates/java",
            System.getProperty("user.home") + "/.jdks", "C:/Program Files/Java", "C:/Program Files/Eclipse Adoptium");

    private Java25() {}

    /** Runs the main method of a class here, or in a newer Java. */
    public static void run(String mainClass, String[] arguments) throws Exception {
        if (Runtime.version().feature() >= NEEDED) {
            dieWithParent();
            Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) arguments);
            return;
        }
        Optional<Path> java = find();
        if (java.isEmpty()) {
            System.err.printf("TanyaPaspor needs Java %d or newer; this is Java %d, and no newer one was found.%n"
                    + "Install one, for example Temurin %d from https://adoptium.net or your system's packages, and start again.%n",
                    NEEDED, Runtime.version().feature(), NEEDED);
            System.exit(3);
        }
        System.exit(takeOver(java.get(), arguments));
    }

    private static int takeOver(Path java, String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "--enable-native-access=ALL-UNNAMED",
                "-D" + PARENT + "=" + ProcessHandle.current().pid()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return process.waitFor();
    }

    /** A process that was killed cannot end its child; the child notices. */
    private static void dieWithParent() {
        Optional.ofNullable(System.getProperty(PARENT)).map(Long::parseLong).ifPresent(pid -> ProcessHandle.of(pid)
                .ifPresentOrElse(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(137)),
                        () -> Runtime.getRuntime().halt(137)));
    }

    private static Optional<Path> find() {
        List<Path> homes = new ArrayList<>();
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().matches("(JAVA|JDK).*") && !variable.getValue().isBlank()) {
                homes.add(Path.of(variable.getValue()));
            }
        }
        for (String place : PLACES) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(Path.of(place))) {
                for (Path child : children) {
                    homes.add(child);
                    homes.add(child.resolve("Contents/Home"));
                }
            } catch (IOException | RuntimeException e) {
                // a place that does not exist on this system, or that we may not read, holds no Java for us
            }
        }
        return homes.stream().filter(Java25::isNewEnough).map(home -> home.resolve("bin/java")).filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isNewEnough(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() && Integer.parseInt(version.group(1)) >= NEEDED;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
