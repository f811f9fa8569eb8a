package id.tanyapaspor.bot.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;

import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

/** What the form of an entry sends. */
record EntryForm(MultiValueMap<String, String> sent) {

    /** What a button does: save if there is no error, save in any case, only check, only show. */
    enum Act {
        SIMPAN,
        PAKSA,
        PERIKSA,
        LIHAT
    }

    private static final String FACET = "facet.";
    /** What is typed beside what is chosen. */
    private static final String OTHER = ".other";

    String one(String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }

    private List<String> all(String name) {
        return sent.getOrDefault(name, List.of()).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    Act act() {
        return Stream.of(Act.values()).filter(act -> act.name().equals(one("aksi"))).findFirst().orElse(Act.SIMPAN);
    }

    String note() {
        return one("catatan").strip();
    }

    Seen seen() {
        return Seen.of(one("terlihat"), one("dasar"));
    }

    Seen englishSeen() {
        return Seen.of(one("terlihat.en"), one("dasar.en"));
    }

    /**
     * What was typed, field by field. What is chosen from a list keeps the order that the file has.
     *
     * @param before the entry as it was before the author
     * @param ids how the title of an entry is read as its id
     */
    Map<EntryField, String> typed(EntrySheet before, UnaryOperator<String> ids) {
        Map<EntryField, String> typed = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            typed.put(field, switch (field) {
                case TOPICS -> String.join("\n", one(field.key()).split("[,\n]"));
                case RELATED -> all(field.key()).stream().map(ids).distinct().collect(Collectors.joining("\n"));
                case LABELS -> ordered(before.value(field).lines().toList(),
                        Stream.concat(all("labels").stream(), split(one("labels" + OTHER))).toList(), "\n");
                case FACETS -> facets(before.value(field));
                default -> one(field.key());
            });
        }
        return typed;
    }

    private String facets(String before) {
        Map<String, String> now = before.lines().map(line -> line.split(": ?", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : "", (a, b) -> a));
        Set<String> names = new LinkedHashSet<>(now.keySet().stream().sorted().toList());
        sent.keySet().stream().filter(key -> key.startsWith(FACET) && !key.endsWith(OTHER))
                .map(key -> key.substring(FACET.length()))
                .forEach(names::add);
        List<String> order = before.lines().map(line -> line.split(":", 2)[0]).toList();
        List<String> lines = new ArrayList<>();
        for (String name : ordered(order, names, "\n").lines().toList()) {
            List<String> values = Stream.concat(all(FACET + name).stream(), split(one(FACET + name + OTHER)))
                    .toList();
            if (!values.isEmpty()) {
                lines.add(name + ": " + ordered(split(now.getOrDefault(name, "")).toList(), values, ", "));
            }
        }
        return String.join("\n", lines);
    }

    /** What is chosen: first, in its old order, what was chosen before. */
    private static String ordered(List<String> before, Collection<String> chosen, String sign) {
        return Stream.concat(before.stream().filter(chosen::contains),
                chosen.stream().filter(one -> !before.contains(one))).distinct().collect(Collectors.joining(sign));
    }

    static Stream<String> split(String text) {
        return Stream.of(text.split("[,\n]")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
