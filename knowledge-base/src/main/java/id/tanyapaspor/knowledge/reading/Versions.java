package id.tanyapaspor.knowledge.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.knowledge.Entry;

/**
 * Files that say what an entry says from some day on: `biaya-paspor@2027-01-01.md` beside `biaya-paspor.md`. Each day has at
 * most one of them.
 */
final class Versions {

    static final String SIGN = "@";

    private final SortedMap<String, Entry> read;
    private final Set<String> files;
    private final Problems problems;

    /** @param read by the names of their files, without its ending */
    Versions(SortedMap<String, Entry> read, Set<String> files, Problems problems) {
        this.read = read;
        this.files = files;
        this.problems = problems;
    }

    /** The entries by id, each with its later versions. */
    SortedMap<String, Entry> joined() {
        SortedMap<String, Entry> entries = new TreeMap<>();
        Map<String, List<Entry>> later = new TreeMap<>();
        read.forEach((name, entry) -> {
            if (!name.contains(SIGN)) {
                entries.put(name, entry);
            } else if (isSound(name, entry)) {
                later.computeIfAbsent(entry.id(), _ -> new ArrayList<>()).add(entry);
            }
        });
        later.forEach((id, versions) -> Optional.ofNullable(entries.get(id)).ifPresent(entry -> {
            versions.sort(Comparator.comparing(version -> version.validity().from()));
            entries.put(id, entry.with(List.copyOf(versions)));
            check(entry, versions);
        }));
        return entries;
    }

    private boolean isSound(String name, Entry entry) {
        String file = file(name);
        LocalDate day = day(name.substring(name.indexOf(SIGN) + 1));
        if (day == null) {
            problems.error(file, 1, "The day in the file name is none.", "Name the file like {0}@2027-06-30.md.",
                    entry.id());
        } else if (!day.equals(entry.validity().from())) {
            problems.error(file, 1, "`valid-from` is not the day of the file name.",
                    "Write `valid-from: {0}`, or rename the file.", day);
        } else if (!files.contains(file(entry.id()))) {
            problems.error(file, 1, "There is no entry `{0}` that this is a later version of.",
                    "Rename the file or write the entry.", entry.id());
        } else {
            return true;
        }
        return false;
    }

    private void check(Entry entry, List<Entry> later) {
        Entry before = entry;
        for (Entry version : later) {
            LocalDate from = version.validity().from();
            LocalDate until = before.validity().until();
            String file = file(entry.id() + SIGN + from);
            if (!from.isAfter(before.validity().from()) || until == null || !until.isBefore(from)) {
                problems.error(file, 1, "Two versions of this entry hold on {0}.",
                        "End the earlier one with `valid-until: {1}`.", from, from.minusDays(1));
            } else if (until.plusDays(1).isBefore(from)) {
                problems.warning(file, 1, "Nothing holds from {0} to {1}: people are handed to an officer.",
                        "End the earlier version later, or begin this one earlier.", until.plusDays(1),
                        from.minusDays(1));
            }
            before = version;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null; // which is told
        }
    }

    static String file(String name) {
        return "entries/" + name + ".md";
    }
}
