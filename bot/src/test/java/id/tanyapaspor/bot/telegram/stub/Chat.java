package id.tanyapaspor.bot.telegram.stub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** One chat: its messages, and in a forum its topics. */
final class Chat {

    final long id;
    final String type;
    private final Map<Long, Line> lines = new ConcurrentSkipListMap<>();
    private final Map<Long, Topic> topics = new TreeMap<>();
    private long last;
    volatile boolean blocked;
    volatile boolean forum;
    volatile boolean botMayManageTopics = true;
    volatile long migratedTo;

    record Topic(long thread, String name, boolean closed) {}

    Chat(long id, String type) {
        this.id = id;
        this.type = type;
        this.forum = type.equals("supergroup");
    }

    synchronized long nextId() {
        return ++last;
    }

    void put(Line line) {
        lines.put(line.id(), line);
    }

    Optional<Line> line(long message) {
        return Optional.ofNullable(lines.get(message));
    }

    void remove(long message) {
        lines.remove(message);
    }

    List<Line> lines() {
        return new ArrayList<>(lines.values());
    }

    synchronized Topic open(String name) {
        Topic topic = new Topic(nextId(), name, false);
        topics.put(topic.thread(), topic);
        return topic;
    }

    synchronized Optional<Topic> topic(long thread) {
        return Optional.ofNullable(topics.get(thread));
    }

    /** Says whether it was otherwise before. */
    synchronized boolean close(long thread, boolean closed) {
        Topic before = topics.get(thread);
        topics.put(thread, new Topic(thread, before.name(), closed));
        return before.closed() != closed;
    }

    synchronized void delete(long thread) {
        topics.remove(thread);
        lines.values().removeIf(line -> line.thread() == thread);
    }

    synchronized List<Topic> topics() {
        return topics.values().stream().sorted(Comparator.comparing(Topic::thread)).toList();
    }
}
