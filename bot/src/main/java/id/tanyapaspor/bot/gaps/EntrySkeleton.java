package id.tanyapaspor.bot.gaps;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import id.tanyapaspor.bot.editor.ContentPath;
import id.tanyapaspor.indexer.Tongue;
import id.tanyapaspor.knowledge.Language;

/**
 * The beginning of an entry: what is known of it stands in its place, and the check tells what is still missing. The one place
 * where a new entry begins with words from elsewhere.
 *
 * @param answer an officer's words, or nothing
 * @param source law or page, or nothing
 */
record EntrySkeleton(String id, String title, List<String> questions, String answer, String source) {

    static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_TITLE = 60;
    private static final int WORDS = 5;

    ContentPath path() {
        return new ContentPath("entries/" + id + ".md");
    }

    /** An id that a question suggests. */
    static String id(String question) {
        return List.of(question.toLowerCase().replaceAll("[^a-z0-9]+", " ").strip().split(" ")).stream().limit(WORDS)
                .collect(Collectors.joining("-"));
    }

    static String title(String question) {
        String plain = question.strip().replaceAll("\\s+", " ").replaceFirst("[?!. ]+$", "");
        String cut = plain.length() <= LONGEST_TITLE ? plain : plain.substring(0, LONGEST_TITLE - 1).strip() + "…";
        return cut.isEmpty() ? cut : cut.substring(0, 1).toUpperCase() + cut.substring(1);
    }

    /** The file. Whoever publishes it has looked at it today, and again within a year. */
    String text(LocalDate today) {
        return """
                ---
                id: %s
                title: %s
                kind: answer
                group: lain
                questions:
                %svalid-from: %s
                review-by: %s
                sources:%s
                checked: %s
                ---
                %s
                """.formatted(id, YamlText.of(title.isBlank() ? id : title), list("questions.en:\n"), today,
                today.plusYears(1), source.isBlank() ? " []" : "\n  - " + YamlText.of(source), today,
                answer.isBlank() ? "" : answer.strip());
    }

    private String list(String englishKey) {
        String ours = lines(questions.stream().filter(question -> !isEnglish(question)).toList());
        String english = lines(questions.stream().filter(EntrySkeleton::isEnglish).toList());
        return english.isEmpty() ? ours : ours + englishKey + english;
    }

    private static String lines(List<String> questions) {
        return questions.stream().map(question -> "  - " + YamlText.of(question) + "\n").collect(Collectors.joining());
    }

    private static boolean isEnglish(String question) {
        return Tongue.of(question).filter(Language.EN::equals).isPresent();
    }
}
