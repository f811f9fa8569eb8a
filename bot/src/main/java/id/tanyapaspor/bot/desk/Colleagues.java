package id.tanyapaspor.bot.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Office;

/** To whom a ticket can be passed: an officer by name, an office by its town or name, or all (`semua`). */
@Component
class Colleagues {

    /** Where to, and what was said of why. */
    sealed interface Destination {

        String why();

        record ToOfficer(Actor officer, String why) implements Destination {}

        /** Without an office: everybody. */
        record ToOffice(Optional<String> office, String why) implements Destination {}
    }

    private static final String EVERYBODY = "semua";

    private final Officers officers;
    private final Releases releases;

    Colleagues(Officers officers, Releases releases) {
        this.officers = officers;
        this.releases = releases;
    }

    List<Officer> onDuty() {
        return officers.onDuty();
    }

    /** Names of all offices, by town. */
    List<String> offices() {
        return releases.knowledge().offices().stream().sorted(Comparator.comparing(Office::town)).map(Office::name)
                .toList();
    }

    /** Reads `Budi ahli paspor anak` or `Semarang berkasnya di sana`; empty when nobody, or more than one, is called so. */
    Optional<Destination> read(String words) {
        String text = words.strip();
        if (begins(text, EVERYBODY)) {
            return Optional.of(new Destination.ToOffice(Optional.empty(), rest(text, EVERYBODY)));
        }
        return officer(text).or(() -> office(text));
    }

    /** The longest name counts, so that Budi Santoso is not taken for Budi. */
    private Optional<Destination> officer(String text) {
        List<Officer> all = officers.all();
        return all.stream().map(officer -> officer.actor().name()).flatMap(name -> Stream.of(name, first(name)))
                .filter(name -> begins(text, name)).max(Comparator.comparingInt(String::length))
                .flatMap(name -> only(all.stream().map(Officer::actor).filter(actor -> begins(actor.name(), name))
                        .toList()).map(actor -> new Destination.ToOfficer(actor, rest(text, name))));
    }

    private Optional<Destination> office(String text) {
        List<Office> all = releases.knowledge().offices();
        return all.stream().flatMap(office -> Stream.of(office.name(), office.town()))
                .filter(name -> begins(text, name)).max(Comparator.comparingInt(String::length))
                .flatMap(name -> only(all.stream()
                        .filter(office -> office.name().equals(name) || office.town().equals(name)).map(Office::name)
                        .toList()).map(office -> new Destination.ToOffice(Optional.of(office), rest(text, name))));
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String first(String name) {
        return name.split(" ", 2)[0];
    }

    /** Whether a text begins with these words and not only with a part of the last. */
    private static boolean begins(String text, String words) {
        String plain = text.toLowerCase(Locale.ROOT);
        String wanted = words.toLowerCase(Locale.ROOT);
        return !wanted.isBlank() && plain.startsWith(wanted) && (plain.length() == wanted.length()
                || !Character.isLetterOrDigit(plain.charAt(wanted.length())));
    }

    private static String rest(String text, String name) {
        return text.substring(name.length()).replaceFirst("^[\\s:,–-]+", "").strip();
    }
}
