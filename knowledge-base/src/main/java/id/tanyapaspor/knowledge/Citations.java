package id.tanyapaspor.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which laws texts name, as `PP 45/2024`, and what rests on a law. */
public final class Citations {

    /** Kind, number and year; the kind may be left out after another law: `Permenkumham 8/2014 jo. 18/2022`. */
    private static final Pattern LAW = Pattern
            .compile("(?:\\b(?<kind>\\p{Lu}\\p{L}{1,30})\\s+(?:Nomor\\s+|No\\.?\\s*)?|"
                    + "(?:jo\\.?|dan|serta|,)\\s+)(?<number>[\\p{L}0-9.-]{0,20}\\d[\\p{L}0-9.-]{0,20})(?:/|\\s+Tahun\\s+)(?<year>\\d{4})\\b");

    private Citations() {}

    /** The laws that a text names, each as its kind, number and year. */
    public static Set<String> laws(String text) {
        Set<String> laws = new TreeSet<>();
        String kind = null;
        for (Matcher law = LAW.matcher(text); law.find();) {
            kind = law.group("kind") == null ? kind : law.group("kind");
            if (kind != null) {
                laws.add(kind + " " + law.group("number") + "/" + law.group("year"));
            }
        }
        return laws;
    }

    static Set<String> laws(Collection<String> texts) {
        return texts.stream().map(Citations::laws).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Whether a text rests on one of these laws. */
    public static boolean names(Collection<String> texts, Set<String> laws) {
        return laws(texts).stream().anyMatch(laws::contains);
    }

    /** The entries whose sources name a law that a document carries. */
    public static List<Entry> citing(KnowledgeBase knowledge, Document document) {
        Set<String> carried = laws(document.law());
        return knowledge.entries().values().stream()
                .filter(entry -> names(entry.sources(), carried)).toList();
    }

    /** The laws that no document carries any more on a day, though one did; what rests on them is to be looked at again. */
    public static Set<String> ended(Documents documents, LocalDate day) {
        Set<String> ended = new TreeSet<>();
        Set<String> holding = new TreeSet<>();
        for (Document document : documents.all()) {
            LocalDate until = document.validity().until();
            (until != null && until.isBefore(day) ? ended : holding).addAll(laws(document.law()));
        }
        ended.removeAll(holding);
        return ended;
    }
}
