package id.tanyapaspor.bot.conversation;

import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.conversation.ChatState.Exchange;
import id.tanyapaspor.bot.conversation.ChatState.Expecting;
import id.tanyapaspor.bot.conversation.ChatState.Offer;
import id.tanyapaspor.bot.conversation.Effect.Feedback;
import id.tanyapaspor.bot.conversation.Effect.Rate;
import id.tanyapaspor.bot.conversation.Effect.Verdict;
import id.tanyapaspor.bot.delivery.Event.Pressed;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Language;

/** What a button does. The same button of the same message does it once. */
final class Presses {

    private static final int LONGEST = 64;

    private Presses() {}

    static Turn press(ChatState before, Pressed pressed, Surroundings around) {
        String data = Typed.first(pressed.data(), LONGEST);
        String key = Typed.first(pressed.messageId(), LONGEST) + " " + data;
        if (before.handled(key)) {
            return Turn.of(before);
        }
        ChatState state = before.handle(key);
        return switch (Press.parse(data)) {
            case Press.Rate(String number, boolean helped) ->
                Turn.of(helped || around.ticket().isPresent() ? state : state.expect(Expecting.MORE_FOR_OFFICER),
                        new Rate(number, helped));
            case Press.Cancel(String number) -> TicketTalk.cancel(state, number, around);
            case Press.Comment(String number) -> TicketTalk.comment(state, number, around);
            case Press.Tell(String outage) -> NewsTalk.tell(state, outage, around);
            case Press.Untell(String outage) -> NewsTalk.untell(state, outage, around);
            case Press.Subscriptions() -> NewsTalk.subscriptions(state, "", around);
            case Press.Subscribe(String topic) -> NewsTalk.subscribe(state, topic, around);
            case Press.Unsubscribe(String topic) -> NewsTalk.unsubscribe(state, topic, around);
            case Press.StopAll() -> NewsTalk.stop(state, around);
            case Press other when around.officerOwns() -> Turn.of(state); // one speaker: the officer's turn
            case Press.Show(String entry) ->
                Press.entry(entry, around.knowledge()).map(found -> chosen(state, found, around))
                        .orElseGet(() -> stale(state));
            case Press.More(String entry) -> more(state, Press.entry(entry, around.knowledge()), around);
            case Press.Helped(String entry) -> helped(state, entry);
            case Press.NotHelped(String entry) -> notHelped(state, entry, around);
            case Press.StillNeeded(String number) -> TicketTalk.stillNeeded(state, number, around);
            case Press.Priority priority -> TicketTalk.priority(state, priority, around);
            case Press.Again(String number) -> TicketTalk.again(state, number, around);
            case Press.HandOver() -> Offers.accept(state, around);
            case Press.NoneOfThese() -> none(state, around);
            case Press.Rewrite() -> Turn.of(state.settled(), say(state, "rewrite"));
            case Press.Speak(Language language) -> Commands.speak(state, language);
            case Press.Unknown(String _) -> stale(state);
        };
    }

    /** An entry that was chosen: a word on the question, when it was offered as what may be meant. */
    static Turn chosen(ChatState state, Entry entry, Surroundings around) {
        Turn shown = Answers.show(state, entry, around);
        return state.last().filter(last -> last.candidates().contains(entry.id()) && !last.id().isEmpty())
                .map(last -> shown
                        .and(new Feedback(last.id(), Verdict.CHOSEN, Optional.of(entry.id()))))
                .orElse(shown);
    }

    /** What is offered when the last answer missed. */
    static Turn missed(ChatState state, Exchange missed, Surroundings around) {
        List<String> titles = missed.entry().stream()
                .flatMap(id -> Offers.said(id, state, around.knowledge()).stream()).toList();
        return Offers.others(state, missed.isChoice() ? missed.withoutCandidates() : missed,
                new Offer(missed.question(), missed.isChoice() ? "none_fits" : "not_helped", titles), around);
    }

    private static Turn more(ChatState state, Optional<Entry> entry, Surroundings around) {
        return entry.flatMap(found -> EntryPage.of(found, state.language(), around.knowledge(), around.today()))
                .map(page -> new Turn(state, Parts.say(page.more(), List.of(), false)))
                .orElseGet(() -> stale(state));
    }

    private static Turn helped(ChatState state, String entry) {
        return about(state, entry).map(exchange -> Turn.of(state, new Feedback(exchange.id(), Verdict.HELPED,
                exchange.entry()))).orElse(Turn.of(state)).and(say(state, "helped"));
    }

    private static Turn notHelped(ChatState state, String entry, Surroundings around) {
        Optional<Exchange> about = about(state, entry);
        Exchange missed = about.orElseGet(() -> new Exchange("", List.of(), Press.entry(entry, around.knowledge())
                .map(found -> Offers.title(found, state)).orElse(""), Optional.of(entry), List.of(), around.now()));
        if (missed.question().isEmpty()) {
            return stale(state);
        }
        return about.map(exchange -> Turn.of(state,
                new Feedback(exchange.id(), Verdict.NOT_HELPED, exchange.entry())))
                .orElse(Turn.of(state)).then(after -> missed(after, missed, around));
    }

    private static Turn none(ChatState state, Surroundings around) {
        Optional<Exchange> choice = state.last().filter(Exchange::isChoice);
        return choice.map(last -> Turn.of(state, new Feedback(last.id(), Verdict.NONE, Optional.empty()))
                .then(after -> missed(after, last, around))).orElseGet(() -> stale(state));
    }

    /** The latest exchange that this entry answered. */
    private static Optional<Exchange> about(ChatState state, String entry) {
        return state.memory().exchanges().stream().filter(exchange -> !exchange.id().isEmpty())
                .filter(exchange -> exchange.entry().map(Press::key).filter(entry::equals).isPresent()).findFirst();
    }

    private static Turn stale(ChatState state) {
        return Turn.of(state, say(state, "button.stale"));
    }

    private static Effect say(ChatState state, String key) {
        return Offers.say(Words.in(state.language()).html(key));
    }
}
