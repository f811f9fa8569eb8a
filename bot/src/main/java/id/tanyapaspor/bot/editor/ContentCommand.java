package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

import id.tanyapaspor.bot.editor.Arrivals.Fate;
import id.tanyapaspor.bot.editor.Arrivals.Summary;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.storage.StorageBeside;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * The commands `--export=FOLDER|FILE.zip` and `--import=FOLDER|FILE.zip`, on the service's database and beside the service if
 * it runs. An export is the newest release; an import makes drafts, which people publish.
 */
public final class ContentCommand {

    private static final String EXPORT = "--export=";
    private static final String IMPORT = "--import=";
    private static final String ZIP = ".zip";

    private final ContentReleases releases;
    private final Exports exports;
    private final Arrivals arrivals;
    private final PrintStream out;

    private ContentCommand(ApplicationContext context, PrintStream out) {
        releases = context.getBean(ContentReleases.class);
        exports = context.getBean(Exports.class);
        arrivals = context.getBean(Arrivals.class);
        this.out = out;
    }

    public static boolean isIn(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(each -> each.startsWith(EXPORT) || each.startsWith(IMPORT));
    }

    /** 0 when it is done, 1 when it is not; the reason is printed. */
    public static int run(String[] arguments, PrintStream out) {
        var application = new SpringApplicationBuilder(Tools.class).web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        try (var context = application.run(arguments)) {
            var command = new ContentCommand(context, out);
            for (String argument : arguments) {
                command.one(argument);
            }
            return 0;
        } catch (ContentArchive.Refused e) {
            out.println("Refused: " + e.getMessage());
        } catch (IOException e) {
            out.println("Cannot read or write " + e.getMessage());
        } catch (NothingThere | DataAccessException e) {
            out.println("There is no content in the database: start the service once. (" + e.getMessage() + ")");
        }
        return 1;
    }

    private void one(String argument) throws IOException {
        if (argument.startsWith(EXPORT)) {
            export(Path.of(argument.substring(EXPORT.length())));
        } else if (argument.startsWith(IMPORT)) {
            bringIn(Path.of(argument.substring(IMPORT.length())));
        }
    }

    private void export(Path target) throws IOException {
        long number = newest();
        ContentFiles content = exports.release(number, Author.PROGRAM);
        List<String> others = List.of();
        if (target.toString().endsWith(ZIP)) {
            try (OutputStream file = Files.newOutputStream(target)) {
                ContentArchive.zip(content, file);
            }
        } else {
            others = ContentArchive.write(content, target);
        }
        out.println("Release " + number + ": " + content.files().size() + " files written to " + target);
        others.forEach(other -> out.println("not in the release, left alone: " + other));
    }

    private void bringIn(Path source) throws IOException {
        newest();
        ContentFiles content;
        if (Files.isDirectory(source)) {
            content = ContentArchive.read(source);
        } else {
            try (InputStream file = Files.newInputStream(source)) {
                content = ContentArchive.unzip(file);
            }
        }
        tell(arrivals.take(content, Author.PROGRAM, ""));
    }

    private void tell(Summary summary) {
        summary.lines().forEach(line -> out.printf("%s %s (+%d -%d words)%n", sign(line.fate()), line.path(),
                line.added(), line.removed()));
        summary.problems().stream().filter(problem -> problem.isError()).forEach(out::println);
        long drafts = summary.count(Fate.ADDED) + summary.count(Fate.CHANGED) + summary.count(Fate.DELETED);
        out.println(drafts + " drafts made, " + summary.same() + " files the same. Nothing is live before it is "
                + "published at /penyunting/terbit.");
    }

    private static String sign(Fate fate) {
        return switch (fate) {
            case ADDED -> "new     ";
            case CHANGED -> "changed ";
            case DELETED -> "deleted ";
            case WITHDRAWN -> "as it is";
            case IN_WORK -> "in work, left alone:";
        };
    }

    private long newest() {
        long newest = releases.newest();
        if (newest == 0) {
            throw new NothingThere();
        }
        return newest;
    }

    private static final class NothingThere extends RuntimeException {
        NothingThere() {
            super("no release yet");
        }
    }

    /** What the commands need of the service. */
    @Import({ StorageBeside.class, AuditLog.class, Revisions.class, ContentReleases.class, Drafts.class, Arrivals.class,
        Exports.class, DocumentTrial.class })
    @EnableConfigurationProperties(DocumentSettings.class)
    static class Tools {}
}
