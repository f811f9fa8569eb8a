package id.tanyapaspor.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One answer, as an editor wrote it.
 *
 * @param id file name without its ending
 * @param title what a button or a list calls it
 * @param kind what it does for the person who asks
 * @param group heading under which it is browsed
 * @param topics topics of the topic list that it answers
 * @param strict whether a wrong answer here costs so much that more confidence is asked for
 * @param facets what tells it from its neighbours, such as usia → anak
 * @param questions ways in which people ask it
 * @param validity days (WIB) on which it may be answered
 * @param reviewBy day by which an editor looks at it again
 * @param checked day on which its facts were last checked
 * @param sources laws and pages, the weightiest first
 * @param related ids of entries that people ask next
 * @param labels what outages and announcements hang on
 * @param text the Indonesian text
 * @param english the English text, where one was written
 * @param later what the same entry says in later periods, in their order; these have no others
 */
public record Entry(
        String id,
        String title,
        Kind kind,
        String group,
        List<String> topics,
        boolean strict,
        Map<String, String> facets,
        List<Phrasing> questions,
        Period validity,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate checked,
        List<String> sources,
        List<String> related,
        List<String> labels,
        Text text,
        Optional<Text> english,
        List<Entry> later) {

    /** One that is the same in all its time. */
    public Entry(String id, String title, Kind kind, String group, List<String> topics, boolean strict,
            Map<String, String> facets, List<Phrasing> questions, Period validity, @Nullable LocalDate reviewBy,
            @Nullable LocalDate checked, List<String> sources, List<String> related, List<String> labels, Text text,
            Optional<Text> english) {
        this(id, title, kind, group, topics, strict, facets, questions, validity, reviewBy, checked, sources, related,
                labels, text, english, List.of());
    }

    /** One way of asking. */
    public record Phrasing(String text, Language language) {}

    /** A title with its Markdown: the lead stands before the first heading, the details after. */
    public record Text(String title, String lead, String details) {

        public String whole() {
            return details.isEmpty() ? lead : lead + "\n\n" + details;
        }
    }

    /** Whether it is about passports or one's own case; the others point elsewhere or make small talk. */
    public boolean isOurs() {
        return kind == Kind.ANSWER || kind == Kind.HANDOFF;
    }

    /** What the entry says on a day, or empty on one that no version of it covers: then a person answers. */
    public Optional<Entry> on(LocalDate day) {
        return versions().filter(version -> version.validity.covers(day)).findFirst();
    }

    /** The entry itself, and what it says in later periods. */
    public Stream<Entry> versions() {
        return Stream.concat(Stream.of(this), later.stream());
    }

    public Entry with(List<Entry> versions) {
        return new Entry(id, title, kind, group, topics, strict, facets, questions, validity, reviewBy, checked,
                sources,
                related, labels, text, english, versions);
    }

    /** The English text when it is wanted and there is one, else the Indonesian. */
    public Text text(Language language) {
        return language == Language.EN ? english.orElse(text) : text;
    }
}
