package id.tanyapaspor.bot.hours;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Office;

/** The places that may keep hours: the whole country and the offices of the knowledge base. */
@Component
class Places {

    private final Releases releases;

    Places(Releases releases) {
        this.releases = releases;
    }

    /** An office that left the knowledge base is still found while it keeps hours, so that they can be taken back. */
    Optional<Place> find(String slug, Plan plan) {
        return Stream.of(Stream.of(Place.WHOLE_COUNTRY), all().stream(), own(plan).stream()).flatMap(places -> places)
                .filter(place -> place.slug().equals(slug)).findFirst();
    }

    List<Place> all() {
        return releases.knowledge().offices().stream().map(Place::of)
                .sorted(Comparator.comparing(place -> place.name().orElseThrow())).toList();
    }

    /** Offices that keep something of their own, by name. */
    List<Place> own(Plan plan) {
        var names = new TreeSet<>(plan.offices().keySet());
        plan.special().forEach(kept -> kept.office().ifPresent(names::add));
        return names.stream().map(this::named).toList();
    }

    private Place named(String name) {
        return all().stream().filter(place -> place.name().orElseThrow().equals(name)).findFirst()
                .orElseGet(() -> new Place(Optional.of(name), Optional.empty()));
    }

    /** Offices in whose name, town or province each word typed is found. */
    List<Place> search(String typed) {
        List<String> words = Arrays.stream(plain(typed).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty()
                ? List.of()
                : all().stream().filter(place -> words.stream().allMatch(text(place.office().orElseThrow())::contains))
                        .toList();
    }

    private static String text(Office office) {
        return plain(office.name() + " " + office.town() + " " + office.province());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
