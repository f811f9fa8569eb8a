package id.tanyapaspor.bot.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.ChatState.Exchange;
import id.tanyapaspor.bot.conversation.ChatState.Expecting;
import id.tanyapaspor.bot.conversation.ChatState.Offer;
import id.tanyapaspor.bot.conversation.Effect.Concern;
import id.tanyapaspor.bot.conversation.Effect.Line;
import id.tanyapaspor.bot.conversation.Effect.HandedOver;
import id.tanyapaspor.bot.conversation.Effect.OpenTicket;
import id.tanyapaspor.bot.conversation.Surroundings.Standing;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.indexer.Answer.Candidate;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Office;

/** The way to an officer: offered with an honest word on how long it takes, accepted, or declined. */
final class Offers {

    private static final int RUNNERS_UP = 3;

    private Offers() {}

    /** Asks whether an officer should get the question, under a sentence that says why. */
    static Turn make(ChatState state, String why, Offer offer, Surroundings around) {
        return make(state, why, offer, List.of(), around);
    }

    /** The same with rows of buttons that belong to what stands above. */
    static Turn make(ChatState state, String why, Offer offer, List<List<Button>> first, Surroundings around) {
        Words words = Words.in(state.language());
        if (around.ticket().isPresent()) {
            return Turn.of(state.settled(), say(words.html("ticket.added", around.ticket().get().number())));
        }
        String html = why + "\n\n" + words.html("offer.ask") + " "
                + standing(around.desk().newcomer().get(), words, around);
        List<List<Button>> rows = new ArrayList<>(first);
        around.desk().reopenable().get().ifPresent(closed -> rows.add(List.of(
                new Press.Again(closed.number()).button(words.plain("button.again", closed.number())))));
        rows.addAll(buttons(words, "button.yes"));
        return Turn.of(state.offer(offer), say(html, rows));
    }

    /** Shows what else may have been meant, and the way to an officer. */
    static Turn others(ChatState state, Exchange missed, Offer offer, Surroundings around) {
        Words words = Words.in(state.language());
        List<List<Button>> rows = new ArrayList<>(choices(missed.candidates(), state, around).stream()
                .limit(RUNNERS_UP).toList());
        if (rows.isEmpty()) {
            return make(state, words.html(missed.entry().isPresent() ? "missed" : "missed.all"), offer, around);
        }
        if (around.ticket().isPresent()) {
            return Turn.of(state.settled(), say(words.html("missed.others"), rows));
        }
        rows.addAll(buttons(words, "button.officer"));
        return Turn.of(state.offer(offer), say(words.html("missed.others"), rows));
    }

    /** Hands the question over; a chat with an open ticket has no second one. */
    static Turn accept(ChatState state, Surroundings around) {
        Optional<Offer> offer = state.open().offer()
                .or(() -> state.last().map(last -> new Offer(last.question(), "asked", List.of())));
        if (around.ticket().isPresent()) {
            return Turn.of(state.settled(), say(Words.in(state.language()).html("ticket.already",
                    around.ticket().get().number())));
        }
        return offer.map(made -> open(state, made, around)).orElseGet(() -> askForQuestion(state));
    }

    static Turn open(ChatState state, Offer offer, Surroundings around) {
        Turn opened = Turn.of(state.settled(), new OpenTicket(offer.question(), offer.reason(), offer.candidates(),
                recent(state, around.knowledge()), state.language(), concern(offer.question(), state, around)));
        return state.memory().exchanges().stream()
                .filter(exchange -> !exchange.id().isEmpty() && exchange.question().equals(offer.question()))
                .findFirst().map(asked -> opened.and(new HandedOver(asked.id()))).orElse(opened);
    }

    /** The office that a question names; of several in a town none is named. */
    static Optional<String> office(String question, Surroundings around) {
        List<Office> offices = Offices.search(question, around.knowledge());
        return offices.size() == 1 ? Optional.of(offices.getFirst().name()) : Optional.empty();
    }

    /** A topic is what somebody would think of first. */
    private static Concern concern(String question, ChatState state, Surroundings around) {
        Optional<Entry> topic = around.answerer()
                .answer(new Question(question, state.language(), around.today(), Optional.empty())).nearest().stream()
                .findFirst().map(Candidate::entry).filter(entry -> entry.kind() != Kind.SMALLTALK);
        return new Concern(office(question, around), topic.map(Entry::id),
                topic.map(Entry::group).filter(group -> !group.isBlank()));
    }

    static Turn askForQuestion(ChatState state) {
        return Turn.of(state.expect(Expecting.QUESTION_FOR_OFFICER),
                say(Words.in(state.language()).html("officer.which")));
    }

    static Turn decline(ChatState state) {
        return Turn.of(state.settled(), say(Words.in(state.language()).html("offer.declined")));
    }

    /** The queue in words: when the desk opens, or how many wait and how long it usually takes. */
    static String standing(Standing standing, Words words, Surroundings around) {
        int before = Math.max(0, standing.place() - 1);
        String queue = before == 0 ? words.html("desk.free") : words.html("desk.queue", before);
        return standing.opensAt().isPresent()
                ? wait(standing, words, around)
                : (queue + " " + wait(standing, words, around)).strip();
    }

    /** How long it takes, when the desk opens, or that nobody is there; nothing when there is nothing to go by. */
    static String wait(Standing standing, Words words, Surroundings around) {
        if (standing.unattended()) {
            return words.html("desk.unattended");
        }
        return standing.opensAt().map(opens -> words.html("desk.closed", words.moment(opens, around.now())))
                .or(() -> standing.usual().map(range -> words.html("desk.wait", range.from(), range.to()))).orElse("");
    }

    /** A row for each of the entries that holds today. */
    static List<List<Button>> choices(List<String> entries, ChatState state, Surroundings around) {
        return entries.stream().filter(id -> holds(id, around)).flatMap(id -> around.knowledge().entry(id).stream())
                .map(entry -> List.of(new Press.Show(entry.id()).button(title(entry, state)))).toList();
    }

    static boolean holds(String entry, Surroundings around) {
        return around.knowledge().entry(entry).filter(found -> found.on(around.today()).isPresent()).isPresent();
    }

    static String title(Entry entry, ChatState state) {
        return entry.text(state.language()).title();
    }

    /** What answered, in a few words: the title of an entry, or where a quoted passage stands. */
    static Optional<String> said(String id, ChatState state, KnowledgeBase knowledge) {
        return knowledge.entry(id).map(entry -> title(entry, state)).or(() -> knowledge.documents().place(id));
    }

    static Effect say(String html) {
        return say(html, List.of());
    }

    static Effect say(String html, List<List<Button>> buttons) {
        return new Effect.Say(html, buttons, false);
    }

    private static List<List<Button>> buttons(Words words, String officer) {
        return List.of(List.of(new Press.HandOver().button(words.plain(officer)),
                new Press.Rewrite().button(words.plain("button.rewrite"))));
    }

    private static List<Line> recent(ChatState state, KnowledgeBase knowledge) {
        List<Exchange> exchanges = new ArrayList<>(state.memory().exchanges());
        Collections.reverse(exchanges);
        return exchanges.stream().flatMap(exchange -> Stream.concat(Stream.of(new Line(true, exchange.question())),
                exchange.entry().flatMap(id -> said(id, state, knowledge)).stream()
                        .map(title -> new Line(false, title))))
                .toList();
    }
}
