package id.tanyapaspor.bot.hours;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import id.tanyapaspor.knowledge.Office;

/**
 * Whose hours a page is about: an office's, or the whole country's.
 *
 * @param name of the office; empty for the country
 * @param office as the knowledge base knows it, if it still does
 */
record Place(Optional<String> name, Optional<Office> office) {

    private static final String COUNTRY = "nasional";

    static final Place WHOLE_COUNTRY = new Place(Optional.empty(), Optional.empty());

    static Place of(Office office) {
        return new Place(Optional.of(office.name()), Optional.of(office));
    }

    /** Names the place in an address. */
    public String slug() {
        return name.map(Place::slug).orElse(COUNTRY);
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
