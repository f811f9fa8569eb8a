package id.tanyapaspor.bot.editor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an entry stands: its own file and that of its English text. */
record EntryPath(String name) {

    private static final Pattern FILE = Pattern.compile("entries/([^/]+?)(\\.en)?\\.md");
    private static final int LONGEST = 60;

    /** Of either of the two files; empty for a path that is no entry's. */
    static Optional<EntryPath> of(ContentPath path) {
        Matcher file = FILE.matcher(path.text());
        return file.matches() ? Optional.of(new EntryPath(file.group(1))) : Optional.empty();
    }

    /** A name for a new entry, made of its title: "Cetak ulang paspor?" is `cetak-ulang-paspor`. */
    static String named(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }

    ContentPath file() {
        return new ContentPath("entries/" + name + ".md");
    }

    ContentPath english() {
        return new ContentPath("entries/" + name + ".en.md");
    }
}
