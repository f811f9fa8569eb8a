package id.tanyapaspor.bot.conversation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Office;

/** Finds offices by what people call their town, or by where somebody is. */
final class Offices {

    private static final Set<String> NOT_A_NAME = Set.of("kantor", "imigrasi", "kanim", "di", "kota", "kab",
            "kabupaten",
            "provinsi", "daerah", "immigration", "office", "in", "the");
    private static final int MISSPELT_FROM = 5;

    private Offices() {}

    /** An office and how far it is, in kilometres; its coordinates are those of its town, to a tenth of a degree. */
    record Near(Office office, double kilometres) {}

    /**
     * Offices whose town, name or province hold every word; towns first. A word may be cut short, or have a letter wrong;
     * in a longer text the name of a town is enough.
     */
    static List<Office> search(String query, KnowledgeBase knowledge) {
        List<String> words = words(query, knowledge.vocabulary().rewrites()).stream()
                .filter(word -> !NOT_A_NAME.contains(word)).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return Stream.<Supplier<List<Office>>>of(
                () -> matching(words, knowledge.offices(), Offices::begins),
                () -> matching(words, knowledge.offices(), Offices::nearly),
                () -> knowledge.offices().stream().filter(office -> words(office.town(), Map.of()).stream()
                        .anyMatch(town -> town.length() > 3 && words.contains(town))).toList())
                .map(Supplier::get).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    static List<Near> nearest(Office.Place here, KnowledgeBase knowledge, int most) {
        return knowledge.offices().stream()
                .flatMap(office -> office.place().stream().map(place -> new Near(office, here.kilometresTo(place))))
                .sorted(Comparator.comparingDouble(Near::kilometres)).limit(most).toList();
    }

    private static List<Office> matching(List<String> words, List<Office> offices, BiPredicate<String, String> same) {
        return Stream.<List<Office>>of(
                offices.stream().filter(office -> holds(office.town(), words, same)).toList(),
                offices.stream().filter(office -> holds(office.town() + " " + office.name(), words, same)).toList(),
                offices.stream().filter(office -> holds(
                        office.town() + " " + office.name() + " " + office.province(), words, same)).toList())
                .flatMap(List::stream).distinct().toList();
    }

    private static boolean holds(String text, List<String> words, BiPredicate<String, String> same) {
        List<String> there = words(text, Map.of());
        return words.stream().allMatch(word -> there.stream().anyMatch(other -> same.test(other, word)));
    }

    private static List<String> words(String text, Map<String, String> rewrites) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            words.addAll(List.of(rewrites.getOrDefault(word, word).split(" ")));
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    private static boolean begins(String name, String word) {
        return word.length() < 3 ? name.equals(word) : name.startsWith(word);
    }

    /** Whether one letter too many, too few, another or two changed places make one word the other. */
    private static boolean nearly(String one, String other) {
        if (Math.min(one.length(), other.length()) < MISSPELT_FROM || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String a = one.substring(start);
        String b = other.substring(start);
        return a.isEmpty() || b.isEmpty() || a.substring(1).equals(b) || b.substring(1).equals(a)
                || a.substring(1).equals(b.substring(1))
                || a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0) && a.substring(2).equals(b.substring(2));
    }
}
