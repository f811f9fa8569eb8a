package id.tanyapaspor.bot.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;

/**
 * Why nobody may change a file alone. Labels say what announcements hang on, so an entry that names a fee, or where a wrong
 * answer costs much, is looked at by two people whether or not it carries one.
 */
public enum Care {
    /** The entry is labelled as law or fees. */
    LABEL,
    /** The entry quotes a fee. */
    FEE_QUOTED,
    /** A wrong answer with the entry costs so much that more confidence is asked for. */
    STRICT,
    /** The file holds all fees. */
    FEES,
    /** The file is a document, which is quoted word for word, or belongs to one. */
    DOCUMENT,
    /** The gate and the promise are measured by the file. */
    MEASURE;

    private static final Set<String> LABELS = Set.of("hukum", "biaya");
    private static final Set<String> MEASURES = Set.of("golden.tsv", "calibration.tsv");
    private static final String FILE_OF_FEES = "fees.yaml";

    /** Why a file is such a one, as it is live or as it is to become. */
    static Optional<Care> of(ContentPath path, KnowledgeBase live, KnowledgeBase next) {
        if (path.isDocument()) {
            return Optional.of(DOCUMENT);
        }
        if (path.text().equals(FILE_OF_FEES)) {
            return Optional.of(FEES);
        }
        if (MEASURES.contains(path.text())) {
            return Optional.of(MEASURE);
        }
        return Stream.of(live, next).flatMap(one -> path.entryId().flatMap(one::entry).stream())
                .flatMap(entry -> of(entry).stream()).sorted().findFirst();
    }

    private static Optional<Care> of(Entry entry) {
        if (entry.labels().stream().anyMatch(LABELS::contains)) {
            return Optional.of(LABEL);
        }
        List<Entry.Text> texts = Stream.concat(Stream.of(entry.text()), entry.english().stream()).toList();
        if (texts.stream().anyMatch(text -> FeeQuotes.QUOTE.matcher(text.whole()).find())) {
            return Optional.of(FEE_QUOTED);
        }
        return entry.strict() ? Optional.of(STRICT) : Optional.empty();
    }

    /** The name of its words. */
    public String message() {
        return "gate.care." + name();
    }
}
