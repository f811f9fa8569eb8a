package id.tanyapaspor.bot.telegram.stub;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

import static id.tanyapaspor.bot.telegram.stub.Answer.JSON;
import static id.tanyapaspor.bot.telegram.stub.Answer.bad;
import static id.tanyapaspor.bot.telegram.stub.Answer.yes;

/** The methods that concern the bot itself, its updates and its groups; {@link Writing} has those that write. */
final class Methods {

    private final Chats chats;
    private final UpdateQueue queue;
    private final Writing writing;
    private final Shelf shelf;
    private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
    private final Map<String, Function<Request, Answer>> methods;
    volatile String webhook = "";
    volatile String secret = "";

    Methods(Chats chats, UpdateQueue queue, Limits limits, Shelf shelf) {
        this.chats = chats;
        this.queue = queue;
        this.shelf = shelf;
        this.writing = new Writing(chats, limits, shelf);
        this.methods = Map.ofEntries(
                Map.entry("getme", _ -> me()),
                Map.entry("getupdates", this::updates),
                Map.entry("setwebhook", this::setWebhook),
                Map.entry("deletewebhook", _ -> deleteWebhook()),
                Map.entry("setmycommands", this::setCommands),
                Map.entry("getchat", request -> Answer.ok(chats.json(chats.of(request.number("chat_id"))))),
                Map.entry("getchatmember", request -> Answer.ok(
                        chats.member(chats.of(request.number("chat_id")), "administrator"))),
                Map.entry("answercallbackquery", this::acknowledge),
                Map.entry("sendmessage", writing::send),
                Map.entry("sendphoto", request -> writing.file(request, "photo")),
                Map.entry("senddocument", request -> writing.file(request, "document")),
                Map.entry("getfile", this::file),
                Map.entry("copymessage", writing::copy),
                Map.entry("editmessagetext", request -> writing.edit(request, "text")),
                Map.entry("editmessagecaption", request -> writing.edit(request, "caption")),
                Map.entry("sendchataction", writing::act),
                Map.entry("createforumtopic", writing::createTopic),
                Map.entry("closeforumtopic", request -> writing.closeTopic(request, true)),
                Map.entry("reopenforumtopic", request -> writing.closeTopic(request, false)));
    }

    Answer carryOut(Request request) {
        long chat = request.chat().orElse(0);
        if (chats.knows(chat) && chats.of(chat).migratedTo != 0) {
            return Answer.migrated(chats.of(chat).migratedTo);
        }
        return methods.getOrDefault(request.method(), _ -> Answer.error(404, "Not Found: method not found"))
                .apply(request);
    }

    /** The commands that were set, by scope and language such as `default/en`. */
    Map<String, JsonNode> commands() {
        return Map.copyOf(commands);
    }

    private Answer file(Request request) {
        Optional<Shelf.Kept> file = shelf.of(request.text("file_id"));
        if (file.isEmpty()) {
            return bad("wrong file_id or the file is temporarily unavailable");
        }
        return file.get().bytes().length > 20 << 20
                ? bad("file is too big")
                : Answer.ok(JSON.createObjectNode().put("file_id", file.get().id())
                        .put("file_unique_id", "u" + file.get().id()).put("file_size", file.get().bytes().length)
                        .put("file_path", file.get().path()));
    }

    private static Answer me() {
        return Answer.ok(JSON.createObjectNode().put("id", Chats.BOT).put("is_bot", true)
                .put("first_name", "TanyaPaspor").put("username", "tanyapaspor_bot"));
    }

    private Answer updates(Request request) {
        if (!webhook.isEmpty()) {
            return Answer.error(409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        int limit = (int) request.number("limit");
        try {
            return queue.poll(request.number("offset"), limit == 0 ? 100 : limit,
                    Duration.ofSeconds(request.number("timeout"))).map(Answer::okRaw).orElseGet(
                            () -> Answer.error(409,
                                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.error(500, "Internal Server Error");
        }
    }

    private Answer setWebhook(Request request) {
        webhook = request.text("url");
        secret = request.text("secret_token");
        return yes();
    }

    private Answer deleteWebhook() {
        webhook = "";
        return yes();
    }

    private Answer setCommands(Request request) {
        String scope = request.body().path("scope").path("type").asString("default");
        for (JsonNode command : request.body().path("commands")) {
            if (!command.path("command").asString("").matches("[a-z0-9_]{1,32}")) {
                return bad("BOT_COMMAND_INVALID");
            }
            if (command.path("description").asString("").isBlank()) {
                return bad("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        commands.put(scope + "/" + request.text("language_code"), request.body().path("commands"));
        return yes();
    }

    private Answer acknowledge(Request request) {
        return chats.acknowledge(request.text("callback_query_id"))
                ? yes()
                : bad("query is too old and response timeout expired or query ID is invalid");
    }
}
