package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.Effect.Say;
import id.tanyapaspor.bot.conversation.Surroundings.AtDesk;
import id.tanyapaspor.bot.conversation.Surroundings.OpenTicket;
import id.tanyapaspor.bot.conversation.Surroundings.Range;
import id.tanyapaspor.bot.conversation.Surroundings.Reopenable;
import id.tanyapaspor.bot.conversation.Surroundings.Standing;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.Attached;
import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Event.Pressed;
import id.tanyapaspor.bot.delivery.Event.Said;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.rendering.PlainText;

/** A chat with the bot in a test: what is done in it, and what comes back. Every state goes through JSON on its way. */
final class Chat {

    static final Pace PACE = new Pace(Duration.ofSeconds(3), Duration.ofMinutes(5), Duration.ofHours(1));

    private final KnowledgeBase knowledge = Sample.knowledge();
    private final Conversation conversation = new Conversation(PACE);
    private final List<Question> asked = new ArrayList<>();
    private ChatState state = ChatState.NEW;
    private Instant now = Instant.parse("2026-11-20T03:00:00Z");
    private Standing desk = new Standing(4, Optional.of(new Range(10, 20)), Optional.empty(), false);
    private Optional<OpenTicket> ticket = Optional.empty();
    private Optional<Reopenable> reopenable = Optional.empty();
    private News news = News.NONE;
    private String tag = "id";
    private int messages;
    private Turn turn = Turn.of(state);

    Chat speaking(String languageTag) {
        tag = languageTag;
        return this;
    }

    Chat later(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    Chat reading(News announced) {
        news = announced;
        return this;
    }

    Chat deskOpensAt(Instant opens) {
        desk = new Standing(1, Optional.empty(), Optional.of(opens), false);
        return this;
    }

    Chat deskIsUnattended() {
        desk = new Standing(4, Optional.empty(), Optional.empty(), true);
        return this;
    }

    Chat withTicket(String number, boolean taken) {
        ticket = Optional
                .of(new OpenTicket(number, taken,
                        () -> new Standing(3, Optional.of(new Range(10, 20)), Optional.empty(), false)));
        return this;
    }

    Chat whoseTicketWasClosed(String number) {
        ticket = Optional.empty();
        reopenable = Optional.of(new Reopenable(number, false));
        return this;
    }

    Chat whoseTicketWasClosedForSilence(String number) {
        ticket = Optional.empty();
        reopenable = Optional.of(new Reopenable(number, true));
        return this;
    }

    /** Each text is a message; together they are one batch. */
    Chat says(String... texts) {
        return does(Stream.of(texts).map(text -> (Event) said(text)).toArray(Event[]::new));
    }

    Said said(String text) {
        return new Said(now, "m" + ++messages, text, Optional.of(tag));
    }

    Chat presses(String data) {
        return pressesUnder("b" + ++messages, data);
    }

    Chat pressesUnder(String messageId, String data) {
        return does(new Pressed(now, "p" + ++messages, messageId, data));
    }

    Chat edits(String messageId, String text) {
        return does(new Event.Edited(now, messageId, text));
    }

    Chat sends(Attachment.Type type, String caption, Optional<String> album) {
        return does(new Attached(now, "m" + ++messages, new Attachment(type, "f", "f.jpg"), caption, album));
    }

    Chat sends(Attachment.Type type) {
        return sends(type, "", Optional.empty());
    }

    Chat locates(double latitude, double longitude) {
        return does(new Event.Located(now, "m" + ++messages, latitude, longitude));
    }

    Chat pauseEnds() {
        return later(PACE.pause()).does(new Event.Due(now, Hearing.END_OF_PAUSE));
    }

    Chat does(Event... events) {
        turn = conversation.turn(state, List.of(events), new Surroundings(now, "q" + ++messages, question -> {
            asked.add(question);
            Answer answer = Sample.answerer(knowledge).answer(question);
            return answer;
        }, knowledge, new AtDesk(ticket, () -> desk, () -> reopenable), news));
        state = ChatState.read(turn.state().json());
        assertThat(state).isEqualTo(turn.state());
        if (says().stream().anyMatch(Say::answer)) {
            state = state.withAnswerRow("row" + messages);
        }
        return this;
    }

    ChatState state() {
        return state;
    }

    Instant now() {
        return now;
    }

    Turn turn() {
        return turn;
    }

    List<Question> asked() {
        return asked;
    }

    Question lastAsked() {
        return asked.getLast();
    }

    List<Effect> effects() {
        return turn.effects();
    }

    <T extends Effect> List<T> effects(Class<T> kind) {
        return turn.effects().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends Effect> T effect(Class<T> kind) {
        assertThat(effects(kind)).as(kind.getSimpleName()).hasSize(1);
        return effects(kind).getFirst();
    }

    List<Say> says() {
        return effects(Say.class);
    }

    /** The words of the one message that was said. */
    String heard() {
        return PlainText.ofTelegramHtml(effect(Say.class).html());
    }

    String html() {
        return effect(Say.class).html();
    }

    List<String> buttons() {
        return effect(Say.class).buttons().stream().flatMap(List::stream).map(Button::data).toList();
    }

    List<String> labels() {
        return effect(Say.class).buttons().stream().flatMap(List::stream).map(Button::label).toList();
    }
}
