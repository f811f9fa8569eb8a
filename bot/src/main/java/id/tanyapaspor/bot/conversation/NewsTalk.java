package id.tanyapaspor.bot.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.News.Topic;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.Office;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** Talk about what is announced: what is running, the end of an outage, and subscriptions. */
final class NewsTalk {

    private static final int OFFICES = 5;

    private NewsTalk() {}

    /** All that is running. */
    static Turn info(ChatState state, Surroundings around) {
        Words words = Words.in(state.language());
        List<News.Posted> running = around.news().running();
        if (running.isEmpty()) {
            return Turn.of(state, Offers.say(words.html("news.none")));
        }
        Turn turn = Turn.of(state);
        for (News.Posted posted : running) {
            Above one = new Above(List.of(posted), state.language());
            turn = turn.and(Offers.say(String.join("\n\n", one.lines()), one.rows()));
        }
        return turn;
    }

    /** The chat will be told of the end of an outage; it is an effect, so that an end in the same moment is not missed. */
    static Turn tell(ChatState state, String outage, Surroundings around) {
        Words words = Words.in(state.language());
        if (around.news().outage(outage).isEmpty()) {
            return Turn.of(state, Offers.say(words.html("tell.over")));
        }
        return Turn.of(state,
                Offers.say(words.html("tell.noted"),
                        row(new Press.Untell(outage).button(words.plain("button.untell")))),
                new Effect.Follow(outage, state.language()));
    }

    static Turn untell(ChatState state, String outage, Surroundings around) {
        Words words = Words.in(state.language());
        List<List<Button>> again = around.news().outage(outage).isPresent()
                ? row(new Press.Tell(outage).button(words.plain("button.tell")))
                : List.of();
        return Turn.of(state, Offers.say(words.html("tell.undone"), again), new Effect.Unfollow(outage));
    }

    /** What the chat subscribes to and could; with a town, its offices. */
    static Turn subscriptions(ChatState state, String town, Surroundings around) {
        Words words = Words.in(state.language());
        Optional<Set<String>> taken = taken(around);
        if (taken.isEmpty()) {
            return Turn.of(state, Offers.say(words.html("subscriptions.elsewhere")));
        }
        if (!town.isEmpty()) {
            return offices(state, town, taken.get(), around);
        }
        List<Topic> own = known(state, around).stream().filter(topic -> taken.get().contains(topic.id())).toList();
        String list = own.isEmpty()
                ? words.html("subscriptions.none")
                : words.html("subscriptions.list")
                        + own.stream().map(topic -> "\n• " + TelegramHtml.escape(topic.name()))
                                .collect(Collectors.joining());
        return Turn.of(state, Offers.say(words.html("subscriptions") + "\n\n" + list,
                choices(state, taken.get(), around)));
    }

    static Turn subscribe(ChatState state, String key, Surroundings around) {
        Words words = Words.in(state.language());
        Optional<Topic> topic = topic(key, state, around).filter(_ -> around.news().subscriptions().isPresent());
        return topic.map(found -> Turn.of(found.office().map(state::at).orElse(state),
                Offers.say(words.html("subscribed", found.name()),
                        List.of(List.of(stop(found, words)), List.of(mine(words)))),
                new Effect.Subscribe(found.id(), state.language()))).orElseGet(() -> stale(state, words));
    }

    static Turn unsubscribe(ChatState state, String key, Surroundings around) {
        Words words = Words.in(state.language());
        return topic(key, state, around).map(found -> Turn.of(state,
                Offers.say(words.html("unsubscribed", found.name()),
                        List.of(List.of(start(found, words)), List.of(mine(words)))),
                new Effect.Unsubscribe(found.id()))).orElseGet(() -> stale(state, words));
    }

    static Turn stop(ChatState state, Surroundings around) {
        Words words = Words.in(state.language());
        boolean any = taken(around).filter(taken -> !taken.isEmpty()).isPresent();
        return any
                ? Turn.of(state, Offers.say(words.html("unsubscribed.all")), new Effect.UnsubscribeAll())
                : Turn.of(state, Offers.say(words.html("unsubscribed.nothing")));
    }

    private static Turn offices(ChatState state, String town, Set<String> taken, Surroundings around) {
        Words words = Words.in(state.language());
        List<Office> found = Offices.search(town, around.knowledge());
        if (found.isEmpty()) {
            return Turn.of(state, Offers.say(words.html("office.none", Masking.mask(town).text())));
        }
        List<List<Button>> rows = found.stream().limit(OFFICES).map(office -> Topic.office(office.name()))
                .map(topic -> List.of(toggle(topic, taken, words))).toList();
        return Turn.of(state, Offers.say(words.html("subscriptions.office"), rows));
    }

    private static List<List<Button>> choices(ChatState state, Set<String> taken, Surroundings around) {
        Words words = Words.in(state.language());
        List<List<Button>> rows = new ArrayList<>();
        Set<String> offered = new HashSet<>();
        for (Topic topic : offered(state, taken, around)) {
            if (offered.add(topic.id())) {
                rows.add(List.of(toggle(topic, taken, words)));
            }
        }
        if (!taken.isEmpty()) {
            rows.add(List.of(new Press.StopAll().button(words.plain("button.stop-all"))));
        }
        return rows;
    }

    /** Everything, the topics, the office that was looked up last, and offices subscribed to. */
    private static List<Topic> offered(ChatState state, Set<String> taken, Surroundings around) {
        return known(state, around).stream().filter(topic -> topic.office().isEmpty() || taken.contains(topic.id())
                || topic.office().equals(state.office())).toList();
    }

    /** All there is to subscribe to. */
    private static List<Topic> known(ChatState state, Surroundings around) {
        Topic all = new Topic(News.ALL, Words.in(state.language()).plain("topic.all"));
        return Stream.of(Stream.of(all), around.news().topics().apply(state.language()).stream(),
                around.knowledge().offices().stream().map(office -> Topic.office(office.name())))
                .flatMap(topics -> topics).toList();
    }

    private static Optional<Topic> topic(String key, ChatState state, Surroundings around) {
        return known(state, around).stream().filter(topic -> Press.key(topic.id()).equals(key)).findFirst();
    }

    private static Optional<Set<String>> taken(Surroundings around) {
        return around.news().subscriptions().map(Supplier::get);
    }

    private static Button toggle(Topic topic, Set<String> taken, Words words) {
        return taken.contains(topic.id()) ? stop(topic, words) : start(topic, words);
    }

    private static Button start(Topic topic, Words words) {
        return new Press.Subscribe(Press.key(topic.id())).button(words.plain("button.subscribe", topic.name()));
    }

    private static Button stop(Topic topic, Words words) {
        return new Press.Unsubscribe(Press.key(topic.id())).button(words.plain("button.unsubscribe", topic.name()));
    }

    private static Button mine(Words words) {
        return new Press.Subscriptions().button(words.plain("button.subscriptions"));
    }

    private static List<List<Button>> row(Button button) {
        return List.of(List.of(button));
    }

    private static Turn stale(ChatState state, Words words) {
        return Turn.of(state, Offers.say(words.html("button.stale")));
    }
}
