package id.tanyapaspor.bot.gaps;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.Tongue;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.writing.EntryField;
import id.tanyapaspor.knowledge.writing.EntrySheet;

/** Ways of asking as lines of an entry, each in the list of its language. */
final class QuestionLines {

    private QuestionLines() {}

    /** The text of an entry with the questions that it does not have; empty when fields could not keep how it is written. */
    static Optional<String> added(String entry, List<String> questions) {
        return entry.isEmpty() ? Optional.empty() : EntrySheet.of(entry, "").map(sheet -> {
            Map<EntryField, String> fields = fields(fresh(sheet, questions));
            fields.replaceAll((field, lines) -> sheet.value(field) + "\n" + lines);
            return sheet.with(fields).entryText();
        });
    }

    private static List<String> fresh(EntrySheet sheet, List<String> questions) {
        Set<String> there = Stream.of(EntryField.QUESTIONS, EntryField.ENGLISH_QUESTIONS)
                .flatMap(field -> sheet.value(field).lines()).map(QuestionLines::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return questions.stream().filter(line -> !line.isBlank() && there.add(key(line))).toList();
    }

    /** The lines by the field in which they belong; a language in which nobody asks has none. */
    static Map<EntryField, String> fields(List<String> questions) {
        return questions.stream().collect(Collectors.groupingBy(
                line -> Tongue.of(line).filter(Language.EN::equals).isPresent()
                        ? EntryField.ENGLISH_QUESTIONS
                        : EntryField.QUESTIONS,
                Collectors.joining("\n")));
    }

    private static String key(String line) {
        return line.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
