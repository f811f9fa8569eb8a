package id.tanyapaspor.bot.bulletin;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.bulletin.Bulletin.Owner;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Accounts;
import id.tanyapaspor.bot.staff.Role;
import id.tanyapaspor.knowledge.Office;

/** What can be chosen in the form: labels, offices, who answers for it. */
@Component
class Choices {

    private final Releases releases;
    private final Accounts accounts;
    private final BulletinView view;

    Choices(Releases releases, Accounts accounts, BulletinView view) {
        this.releases = releases;
        this.accounts = accounts;
        this.view = view;
    }

    /** A label with the number of answers that carry it. */
    record Label(String id, String name, long answers, boolean chosen) {}

    record Place(String name, boolean chosen) {}

    /** Those of the content, and those chosen before that are no longer there. */
    List<Label> labels(Collection<String> chosen, Locale locale) {
        Map<String, Long> counts = releases.knowledge().entries().values().stream()
                .flatMap(entry -> entry.labels().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Stream.concat(counts.keySet().stream(), chosen.stream()).distinct()
                .map(label -> new Label(label, view.label(label, locale), counts.getOrDefault(label, 0L),
                        chosen.contains(label)))
                .sorted(Comparator.comparing(Label::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** By province; those chosen before that the content does not know any more stand under an empty name. */
    Map<String, List<Place>> offices(Collection<String> chosen) {
        List<Office> known = releases.knowledge().offices();
        Map<String, List<Place>> places = new TreeMap<>(known.stream().collect(Collectors.groupingBy(Office::province,
                Collectors.mapping(office -> new Place(office.name(), chosen.contains(office.name())),
                        Collectors.toList()))));
        var gone = new TreeSet<>(chosen);
        known.forEach(office -> gone.remove(office.name()));
        if (!gone.isEmpty()) {
            places.put("", gone.stream().map(name -> new Place(name, true)).toList());
        }
        return places;
    }

    List<Owner> owners() {
        return accounts.all().stream().filter(account -> account.active())
                .filter(account -> account.is(Role.EDITOR) || account.is(Role.ADMIN))
                .map(account -> new Owner(account.id(), account.name())).toList();
    }
}
