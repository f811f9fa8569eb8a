package id.tanyapaspor.bot.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.tanyapaspor.knowledge.Office;

/**
 * Offices found by words that somebody typed.
 *
 * @param wanted as it was typed
 * @param found offices in whose name, town, province or address every word begins some word; by town
 * @param provinces how many offices each province has, to choose from
 */
record OfficeSearch(String wanted, List<Office> found, SequencedMap<String, Long> provinces) {

    private static final int LONGEST = 80;

    static OfficeSearch of(String typed, List<Office> offices) {
        String wanted = typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        List<String> words = words(wanted);
        List<Office> found = words.isEmpty()
                ? List.of()
                : offices.stream().filter(office -> matches(office, words))
                        .sorted(Comparator.comparing(Office::town).thenComparing(Office::name)).toList();
        return new OfficeSearch(wanted, found, offices.stream()
                .collect(Collectors.groupingBy(Office::province, TreeMap::new, Collectors.counting())));
    }

    /** Internal remarks on coordinates are of no use here, where none are shown. */
    public List<String> notes(Office office) {
        return Arrays.stream(office.note().split(";")).map(String::strip)
                .filter(note -> !note.isEmpty() && !note.startsWith("koordinat")).toList();
    }

    private static boolean matches(Office office, List<String> wanted) {
        List<String> words = new ArrayList<>();
        for (String text : List.of(office.name(), office.town(), office.province(), office.address())) {
            words.addAll(words(text));
        }
        return wanted.stream().allMatch(want -> words.stream().anyMatch(word -> word.startsWith(want)));
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
