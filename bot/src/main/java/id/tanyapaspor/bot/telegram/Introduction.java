package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** At the start: who we are, which commands people see, where updates are brought to, what we may do in the officers' group. */
final class Introduction {

    private static final Logger log = LoggerFactory.getLogger(Introduction.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final List<String> COMMANDS = List.of("start", "bantuan", "petugas", "tiket", "kantor", "bahasa",
            "batal", "info",
            "langganan", "privasi");
    private static final List<String> OFFICERS = List.of("ambil", "selesai");

    private final BotApi api;
    private final OfficerGroup group;
    private final TelegramSettings settings;
    private final InstantSource clock;
    private final Deque<Step> steps = new ArrayDeque<>();
    private Instant notBefore = Instant.MIN;
    private long me;

    Introduction(BotApi api, OfficerGroup group, TelegramSettings settings, InstantSource clock) {
        this.api = api;
        this.group = group;
        this.settings = settings;
        this.clock = clock;
        steps.add(new Step("who the bot is", this::whoAmI));
        if (settings.mode() == TelegramSettings.Mode.WEBHOOK) {
            steps.add(new Step("the webhook", this::webhook));
        }
        steps.add(new Step("the commands", () -> commands("command.", COMMANDS, new BotCommandScopeDefault(), null)));
        steps.add(new Step("the commands", () -> commands("command.", COMMANDS, new BotCommandScopeDefault(), "en")));
        if (settings.group().isPresent()) {
            checkRights();
        }
    }

    private record Step(String name, Supplier<Reply> request) {}

    /** Looks again at what the bot may do in the officers' group. */
    synchronized void checkRights() {
        steps.add(new Step("the officers' commands", () -> officers(null)));
        steps.add(new Step("the officers' commands", () -> officers("en")));
        steps.add(new Step("the officers' group", this::group));
        steps.add(new Step("the bot's rights in the officers' group", this::rights));
    }

    /** Takes the next step; false when there is none, or when the last one failed and it is too early to try again. */
    boolean runOnce() {
        Step step = next();
        if (step == null || clock.instant().isBefore(notBefore)) {
            return false;
        }
        Reply reply = step.request().get();
        if (reply instanceof Reply.Ok || reply instanceof Reply.Refusal refusal && forGood(refusal)) {
            done();
            warn(step, reply);
            return true;
        }
        notBefore = clock.instant().plus(pause(reply));
        warn(step, reply);
        return false;
    }

    private synchronized @Nullable Step next() {
        return steps.peek();
    }

    private synchronized void done() {
        steps.poll();
    }

    /** Asked again, Telegram would say the same: only an operator can help. */
    private static boolean forGood(Reply.Refusal refusal) {
        return (refusal.code() == 400 || refusal.code() == 403) && refusal.movedTo().isEmpty();
    }

    private Duration pause(Reply reply) {
        return reply instanceof Reply.Refusal refusal
                ? refusal.wrongToken() ? settings.times().wrongToken() : refusal.retryAfter().orElse(PAUSE)
                : PAUSE;
    }

    private void warn(Step step, Reply reply) {
        switch (reply) {
            case Reply.Ok _ -> log.debug("Settled with Telegram: {}", step.name());
            case Reply.Refusal refusal when refusal.wrongToken() ->
                log.error("Telegram does not know the bot's token ({}). Please check TELEGRAM_BOT_TOKEN",
                        reply.outline());
            case Reply.Refusal refusal when forGood(refusal) ->
                log.error("Telegram refuses {}: {}", step.name(), reply.outline());
            default -> log.warn("Telegram was not told {}, is told later: {}", step.name(), reply.outline());
        }
    }

    private Reply whoAmI() {
        Reply reply = api.call(new GetMe());
        if (reply instanceof Reply.Ok(var result)) {
            me = result.path("id").asLong();
            log.info("On Telegram as @{}, {}", result.path("username").asText(), settings);
        }
        return reply;
    }

    private Reply webhook() {
        return api.call(SetWebhook.builder().url(settings.webhook().url()).secretToken(settings.webhook().secret())
                .allowedUpdates(Poller.WANTED).build());
    }

    private Reply commands(String prefix, List<String> commands, BotCommandScope scope, @Nullable String language) {
        ResourceBundle texts = ResourceBundle.getBundle("messages.telegram",
                language == null ? Locale.ROOT : Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return api.call(new SetMyCommands(
                commands.stream().map(name -> new BotCommand(name, texts.getString(prefix + name))).toList(), scope,
                language));
    }

    private Reply officers(@Nullable String language) {
        return commands("officer.", OFFICERS, new BotCommandScopeChat(groupId()), language);
    }

    private Reply group() {
        Reply reply = api.call(new GetChat(groupId()));
        if (reply instanceof Reply.Ok(var chat) && !chat.path("is_forum").asBoolean()) {
            log.error("The officers' group {} has no topics: please turn them on in the group's settings", groupId());
        }
        return moved(reply);
    }

    private Reply rights() {
        Reply reply = api.call(new GetChatMember(groupId(), me));
        if (reply instanceof Reply.Ok(var member) && !member.path("can_manage_topics").asBoolean()) {
            log.error(
                    "The bot may not manage topics in the officers' group {}: please make it an administrator who may",
                    groupId());
        }
        return moved(reply);
    }

    private Reply moved(Reply reply) {
        if (reply instanceof Reply.Refusal refusal) {
            refusal.movedTo().ifPresent(group::movedTo);
        }
        return reply;
    }

    private String groupId() {
        return group.id().orElseThrow().toString();
    }
}
