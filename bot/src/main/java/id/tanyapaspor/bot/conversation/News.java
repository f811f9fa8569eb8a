package id.tanyapaspor.bot.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

import id.tanyapaspor.knowledge.Language;

/**
 * What is announced, and to what one can subscribe.
 *
 * @param running outages and announcements of this moment, the weightiest first
 * @param topics what can be subscribed to besides everything and offices
 * @param subscriptions topics of this chat, looked up only when they are asked for; empty where nobody can subscribe
 */
public record News(
        List<Posted> running,
        Function<Language, List<Topic>> topics,
        Optional<Supplier<Set<String>>> subscriptions) {

    public static final News NONE = new News(List.of(), _ -> List.of(), Optional.empty());

    /** The topic of whoever wants to hear everything. */
    static final String ALL = "all";
    private static final String OFFICE = "office:";

    /**
     * An outage or an announcement.
     *
     * @param concerns whether it belongs above an answer with such labels to somebody who has to do with such offices
     * @param html the note, in Telegram's HTML
     */
    public record Posted(
            String id,
            boolean outage,
            BiPredicate<Collection<String>, Collection<String>> concerns,
            Function<Language, String> html) {}

    /** A topic and what people call it. */
    public record Topic(String id, String name) {

        static Topic office(String name) {
            return new Topic(OFFICE + name, name);
        }

        Optional<String> office() {
            return id.startsWith(OFFICE) ? Optional.of(id.substring(OFFICE.length())) : Optional.empty();
        }
    }

    Optional<Posted> outage(String id) {
        return running.stream().filter(posted -> posted.outage() && posted.id().equals(id)).findFirst();
    }
}
