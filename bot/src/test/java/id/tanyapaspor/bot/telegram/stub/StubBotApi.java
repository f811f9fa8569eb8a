package id.tanyapaspor.bot.telegram.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;

/** The Bot API as a server on this machine: people write in it, the bot reads and answers, and all of it can be looked at. */
public final class StubBotApi implements AutoCloseable {

    /** The token that this server knows; any other is unauthorized. */
    public static final String TOKEN = "7000000001:stub-token-that-is-no-secret-0000000";

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private final Chats chats = new Chats();
    private final UpdateQueue queue = new UpdateQueue();
    private final Limits limits = new Limits();
    private final Faults faults = new Faults();
    private final Shelf shelf = new Shelf();
    private final People people = new People(chats, queue, shelf);
    private final Methods methods = new Methods(chats, queue, limits, shelf);
    private final WebhookDelivery webhook = new WebhookDelivery(queue, methods);
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private StubBotApi(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
        server.setExecutor(threads);
        server.createContext("/bot", new Door(methods::carryOut, requests::add, faults, chats, limits));
        server.createContext("/file", new FileDoor(shelf, faults, chats));
        server.createContext("/stub", new Backstage(this));
        server.start();
        threads.execute(webhook::run);
    }

    /** Starts on a free port. */
    public static StubBotApi start() {
        return new StubBotApi(0);
    }

    public static StubBotApi start(int port) {
        return new StubBotApi(port);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What people do. */
    public People people() {
        return people;
    }

    /** What shall go wrong. */
    public Faults faults() {
        return faults;
    }

    /** The messages of a chat as they stand now, oldest first. */
    public List<Line> chat(long id) {
        return chats.of(id).lines();
    }

    /** The file that a message of the bot brought. */
    public Shelf.Kept file(long chat, long message) {
        return shelf.of(chat, message).orElseThrow(() -> new AssertionError("No file in message " + message));
    }

    /** What Telegram keeps. */
    public Shelf shelf() {
        return shelf;
    }

    /** What the bot said in a chat. */
    public List<String> said(long id) {
        return chat(id).stream().filter(Line::byBot).map(Line::text).toList();
    }

    /** Every request of the bot but its polls, in the order in which they came. */
    public List<Request> requests() {
        return requests.stream().filter(request -> !request.method().equals("getupdates")).toList();
    }

    public List<Request> requests(String method) {
        return requests.stream().filter(request -> request.method().equalsIgnoreCase(method)).toList();
    }

    /** Forgets the requests so far, for long runs. */
    public void forgetRequests() {
        requests.clear();
    }

    /** Requests that came to a chat before the time that a 429 named. */
    public int impatient() {
        return limits.impatient();
    }

    /** From now on chats are limited about as the real ones are. */
    public void enforceLimits() {
        limits.enforce();
    }

    /** Makes a group in which topics are on and the bot is an administrator. */
    public void forum(long group) {
        chats.add(new Chat(group, "supergroup"));
    }

    /** The bot may, or may no longer, manage the topics of a group. */
    public void mayManageTopics(long group, boolean may) {
        chats.of(group).botMayManageTopics = may;
    }

    /** The bot is thrown out of a group, or let in again. */
    public void kicked(long group, boolean kicked) {
        chats.of(group).blocked = kicked;
    }

    /** A group gets a new number; the old one is refused with it. */
    public void migrate(long group, long newGroup) {
        forum(newGroup);
        chats.of(group).migratedTo = newGroup;
    }

    /** The names of a group's topics with their threads; closed ones end in " (closed)". */
    public Map<Long, String> topics(long group) {
        return chats.of(group).topics().stream().collect(Collectors.toMap(Chat.Topic::thread,
                topic -> topic.name() + (topic.closed() ? " (closed)" : "")));
    }

    /** Somebody deletes a topic by hand; nobody is told. */
    public void deleteTopic(long group, long thread) {
        chats.of(group).delete(thread);
    }

    /** Somebody deletes a message by hand; nobody is told. */
    public void deleteMessage(long chat, long message) {
        chats.of(chat).remove(message);
    }

    /** Presses that were not acknowledged yet are too old now. */
    public void expirePresses() {
        chats.expirePresses();
    }

    /** Updates that wait to be confirmed. */
    public int waiting() {
        return queue.size();
    }

    /** A poll waits for something to happen. */
    public boolean polling() {
        return queue.polling();
    }

    /** Gives an update that was given before once more. */
    public void again(long update) {
        queue.again(update);
    }

    /** Puts an update in as it is, be it JSON or not; `id` is what confirms it. */
    public void raw(long id, String body) {
        queue.addRaw(id, body);
    }

    /** From here on updates are numbered so. */
    public void restartIdsAt(long id) {
        queue.restartAt(id);
    }

    /** The commands that were set, by scope and language such as `default/en`. */
    public Map<String, List<String>> commands() {
        return methods.commands().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                set -> set.getValue().valueStream()
                        .map(command -> "/" + command.path("command").asString() + " "
                                + command.path("description").asString())
                        .toList()));
    }

    /** The address that updates are brought to; empty while the bot polls. */
    public String webhook() {
        return methods.webhook;
    }

    /** The webhook's address as a bot would have set it before. */
    public void webhook(String url) {
        methods.webhook = url;
    }

    /** What the webhook answered last. */
    public int webhookStatus() {
        return webhook.lastStatus();
    }

    /** What the server takes for the time. */
    public void clock(InstantSource clock) {
        chats.clock = clock;
    }

    @Override
    public void close() {
        queue.stop();
        server.stop(0);
        threads.shutdownNow();
    }
}
