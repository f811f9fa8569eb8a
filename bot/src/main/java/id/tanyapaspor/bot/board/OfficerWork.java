package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one officer did: the tickets that ended in their hands.
 *
 * @param answer from taking a ticket to its first answer
 * @param handling from taking a ticket to its end, of those that were worked out
 * @param hardest the topics that took longest
 */
record OfficerWork(String name, int closed, Spread answer, Spread handling, Helped helped, List<Topic> hardest) {

    /** With fewer tickets a topic's median is one person's bad day. */
    static final int ENOUGH = 3;

    private static final int MOST_TOPICS = 3;

    record Topic(String name, Duration median, int tickets) {}

    /** @param closed tickets that ended, with their holders; who closed most comes first */
    static List<OfficerWork> of(Collection<Course> closed) {
        Map<String, List<Course>> byOfficer = closed.stream().filter(course -> course.holder().isPresent())
                .collect(Collectors.groupingBy(course -> course.holder().get().id()));
        return byOfficer.values().stream().map(OfficerWork::ofOne).sorted(Comparator
                .comparingInt(OfficerWork::closed).reversed().thenComparing(OfficerWork::name)).toList();
    }

    /** Under the name that the last of these tickets has: people marry. */
    private static OfficerWork ofOne(List<Course> closed) {
        Course last = closed.stream().max(Comparator.comparing(course -> course.at().closed().orElseThrow()))
                .orElseThrow();
        return new OfficerWork(last.holder().orElseThrow().name(), closed.size(),
                Spread.of(closed.stream().flatMap(course -> course.lengths().holderAnswer().stream())),
                handling(closed), Helped.of(closed), hardest(closed));
    }

    private static Spread handling(List<Course> courses) {
        return Spread.of(courses.stream().filter(Course::isWorkedOut)
                .flatMap(course -> course.lengths().handling().stream()));
    }

    private static List<Topic> hardest(List<Course> courses) {
        Map<String, List<Course>> byTopic = courses.stream()
                .filter(course -> course.isWorkedOut() && course.topic().isPresent())
                .collect(Collectors.groupingBy(course -> course.topic().get()));
        return byTopic.entrySet().stream().filter(topic -> topic.getValue().size() >= ENOUGH)
                .flatMap(topic -> handling(topic.getValue()).median().stream()
                        .map(median -> new Topic(topic.getKey(), median, topic.getValue().size())))
                .sorted(Comparator.comparing(Topic::median).reversed().thenComparing(Topic::name)).limit(MOST_TOPICS)
                .toList();
    }
}
