package id.tanyapaspor.bot.editor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.EntryFiles.Opened;
import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.Succession;
import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

/**
 * A rule that is to come, beside the one that holds: a file of its own, `biaya-paspor@2027-01-01.md`, that takes over at the
 * beginning of its day, while the present one ends the day before. Both become drafts; nothing is live before they are
 * published.
 */
@Component
class ComingRules {

    private static final String SIGN = "@";

    /** One of the files of an entry with the days on which it holds. */
    private record Version(Opened opened, Period period) {}

    private final EntryFiles files;
    private final Drafts drafts;
    private final ContentReleases releases;

    ComingRules(EntryFiles files, Drafts drafts, ContentReleases releases) {
        this.files = files;
        this.drafts = drafts;
        this.releases = releases;
    }

    /** The file of the new version; empty when one begins on that day, or nothing can be said of the days. */
    Optional<EntryPath> prepare(EntryPath path, LocalDate from, String note, Author author) {
        List<Version> versions = versions(path.name().split(SIGN)[0]);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        return Succession.of(versions.stream().map(Version::period).toList(), from).flatMap(days -> {
            Version model = versions.stream().filter(one -> Optional.of(one.period()).equals(days.ending())).findFirst()
                    .orElse(versions.getLast());
            boolean ended = days.ended().map(period -> ended(model, period, note, author)).orElse(true);
            return ended ? begun(model, days.young(), note, author) : Optional.empty();
        });
    }

    private List<Version> versions(String id) {
        Stream<String> released = releases.revisions(releases.newest()).values().stream()
                .filter(revision -> !revision.isDeletion()).map(Revision::path);
        Stream<String> drafted = drafts.all().stream().filter(draft -> !draft.revision().isDeletion())
                .map(Draft::path);
        return Stream.concat(released, drafted).distinct().sorted().map(ContentPath::new).map(EntryPath::of)
                .flatMap(Optional::stream).filter(one -> one.name().split(SIGN)[0].equals(id)).distinct()
                .flatMap(one -> files.open(one).stream()).flatMap(opened -> period(opened.sheet()).stream()
                        .map(period -> new Version(opened, period)))
                .toList();
    }

    private static Optional<Period> period(EntrySheet sheet) {
        Optional<LocalDate> from = Days.read(sheet.value(EntryField.FROM));
        String until = sheet.value(EntryField.UNTIL);
        return from.map(day -> new Period(day, Days.read(until).orElse(null)));
    }

    private boolean ended(Version version, Period period, String note, Author author) {
        EntrySheet sheet = version.opened().sheet().with(Map.of(EntryField.UNTIL, String.valueOf(period.until())));
        return files.save(version.opened(), sheet, note, author) instanceof EntryFiles.Saved;
    }

    private Optional<EntryPath> begun(Version model, Period period, String note, Author author) {
        EntryPath path = new EntryPath(
                model.opened().sheet().value(EntryField.ID) + SIGN + period.from());
        EntrySheet sheet = model.opened().sheet().with(Map.of(EntryField.FROM, period.from().toString(),
                EntryField.UNTIL, period.until() == null ? "" : period.until().toString()));
        Opened blank = new Opened(path, drafts.seen(path.file()), drafts.seen(path.english()), EntrySheet.blank());
        return files.save(blank, sheet, note, author) instanceof EntryFiles.Saved
                ? Optional.of(path)
                : Optional.empty();
    }
}
