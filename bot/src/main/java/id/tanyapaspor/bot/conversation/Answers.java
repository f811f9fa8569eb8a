package id.tanyapaspor.bot.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.ChatState.Exchange;
import id.tanyapaspor.bot.conversation.ChatState.Offer;
import id.tanyapaspor.bot.conversation.Effect.Outcome;
import id.tanyapaspor.bot.conversation.Effect.RememberQuestion;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Answer.Candidate;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** Asks the answerer and says what it says: an answer, a choice, or that a person should be asked. */
final class Answers {

    private static final int BUTTONS_RELATED = 2;
    private static final int CARD_CANDIDATES = 3;

    private final Pace pace;

    Answers(Pace pace) {
        this.pace = pace;
    }

    /** Answers a question. */
    Turn give(ChatState state, Asking asking, Surroundings around) {
        return switch (answer(state, asking, around)) {
            case Answer.Direct direct -> direct(state, asking, direct, around);
            case Answer.Quoted quoted when quoted.reference().equals(asking.rejected()) ->
                unsure(state, asking, unquoted(quoted), around);
            case Answer.Quoted quoted -> quoted(state, asking, quoted, around);
            case Answer.Clarify clarify when isChat(clarify) ->
                show(state, clarify.candidates().getFirst().entry(), around);
            case Answer.Clarify clarify -> clarify(state, asking, clarify, around);
            case Answer.Unsure unsure -> unsure(state, asking, unsure, around);
        };
    }

    /** Hands a question over that was meant for an officer, with what the bot would have said. */
    Turn toOfficer(ChatState state, Asking asking, Surroundings around) {
        List<Candidate> nearest = answer(state, asking, around).nearest();
        Exchange exchange = exchange(asking, Optional.empty(), List.of(), around);
        return Offers.open(state.remember(exchange), new Offer(asking.masked(), "asked", card(nearest)), around)
                .and(remembered(exchange, Outcome.OFFICER, 0, around));
    }

    /** What the answerer makes of a question, in the light of the last one. */
    Answer answer(ChatState state, Asking asking, Surroundings around) {
        Optional<Question.Exchange> before = state.last().filter(last -> isFresh(last, around)).flatMap(
                last -> last.entry().or(() -> last.candidates().stream().findFirst())
                        .map(entry -> new Question.Exchange(last.question(), entry)));
        return around.answerer().answer(new Question(asking.text(), state.language(), around.today(), before,
                asking.rejected().isEmpty() ? Set.of() : Set.of(asking.rejected())));
    }

    boolean isFresh(Exchange exchange, Surroundings around) {
        return !exchange.at().plus(pace.lean()).isBefore(around.now());
    }

    /** Shows an entry that was asked for by its name. */
    static Turn show(ChatState state, Entry entry, Surroundings around) {
        Words words = Words.in(state.language());
        Optional<EntryPage> page = EntryPage.of(entry, state.language(), around.knowledge(), around.today());
        if (page.isEmpty()) {
            return Offers.make(state, words.html("entry.gone"),
                    new Offer(Offers.title(entry, state), "no_fact_today", List.of()), around);
        }
        boolean chat = entry.kind() == Kind.SMALLTALK;
        Asking nothing = Asking.of(List.of(), List.of());
        return said(chat ? state : state.remember(chosen(state, entry, around)), nothing, page.get(),
                above(entry, nothing, state, around), around);
    }

    /** Which of two thank-yous was meant is not worth a question. */
    private static boolean isChat(Answer.Clarify clarify) {
        return clarify.candidates().getFirst().entry().kind() == Kind.SMALLTALK;
    }

    private Turn direct(ChatState state, Asking asking, Answer.Direct direct, Surroundings around) {
        EntryPage page = new EntryPage(direct.entry(), direct.text(), state.language());
        List<String> misreadings = direct.explanation().misreadings();
        Asking told = misreadings.isEmpty()
                ? asking
                : asking.under(Words.in(state.language()).html("answer.read-as", String.join(", ", misreadings)));
        Exchange exchange = exchange(told, Optional.of(direct.entry().id()), ids(direct.rivals()), around);
        boolean chat = direct.entry().kind() == Kind.SMALLTALK; // after a thank-you the topic is still the topic
        Above above = above(direct.entry(), told, state, around);
        Turn turn = said(chat ? state : state.remember(exchange), told, page, above, around)
                .and(remembered(exchange, Outcome.DIRECT, direct.confidence(), around));
        Set<News.Posted> noted = new HashSet<>(above.posted());
        for (Answer.Direct other : direct.also()) {
            Above fresh = above(other.entry(), told, state, around).without(noted);
            turn = turn.then(after -> also(after, exchange, other, fresh, around));
            noted.addAll(fresh.posted());
        }
        return turn;
    }

    /** The answer to another question of the same message, as a message of its own; what follows leans on the last. */
    private static Turn also(ChatState state, Exchange first, Answer.Direct direct, Above above, Surroundings around) {
        Exchange exchange = first.also(direct.entry().id(), ids(direct.rivals()));
        EntryPage page = new EntryPage(direct.entry(), direct.text(), state.language());
        return said(state.remember(exchange), Asking.of(List.of(), List.of()), page, above, around)
                .and(remembered(exchange, Outcome.DIRECT, direct.confidence(), around));
    }

    /** What a document says; the entries that come near are shown when it does not help. */
    private static Turn quoted(ChatState state, Asking asking, Answer.Quoted quoted, Surroundings around) {
        Words words = Words.in(state.language());
        String reference = quoted.reference();
        Exchange exchange = exchange(asking, Optional.of(reference), ids(quoted.nearest()), around);
        Above above = Above.of(first(quoted.nearest()), asking.text(), state, around);
        List<List<Button>> rows = new ArrayList<>(above.rows());
        rows.add(List.of(new Press.Helped(reference).button(words.plain("button.helped")),
                new Press.NotHelped(reference).button(words.plain("button.not-helped"))));
        return say(state.remember(exchange).settled(), asking.headed(above.lines()),
                new QuotedPage(quoted, state.language()).answer(), rows)
                .and(new Effect.Shown(reference, Language.ID))
                .and(remembered(exchange, Outcome.DIRECT, quoted.sureness().confidence(), around));
    }

    /** The same as if there were no documents. */
    private static Answer.Unsure unquoted(Answer.Quoted quoted) {
        return new Answer.Unsure(Answer.Reason.NOT_SURE, quoted.nearest(), quoted.explanation());
    }

    private Turn clarify(ChatState state, Asking asking, Answer.Clarify clarify, Surroundings around) {
        Words words = Words.in(state.language());
        List<Candidate> candidates = clarify.candidates();
        Exchange exchange = exchange(asking, Optional.empty(), ids(candidates), around);
        ChatState after = state.remember(exchange);
        Effect remembered = remembered(exchange, Outcome.CLARIFY, clarify.explanation().confidence(), around);
        if (around.ticket().isPresent()) {
            return added(after, asking, around).and(remembered);
        }
        Above above = Above.of(candidates.stream().map(Candidate::entry).toList(), asking.text(), state, around);
        List<List<Button>> rows = new ArrayList<>(above.rows());
        candidates.forEach(candidate -> rows
                .add(List.of(new Press.Show(candidate.entry().id()).button(candidate.label()))));
        rows.add(List.of(new Press.NoneOfThese().button(words.plain("button.none"))));
        String question = clarify.question().map(TelegramHtml::escape).orElse(words.html("clarify"));
        return say(after.settled(), asking.headed(above.lines()), question, rows).and(remembered);
    }

    private Turn unsure(ChatState state, Asking asking, Answer.Unsure unsure, Surroundings around) {
        Words words = Words.in(state.language());
        if (unsure.reason() == Answer.Reason.NOTHING_ASKED) {
            return say(state.settled(), asking, words.html("unsure.nothing_asked"), List.of());
        }
        Exchange exchange = exchange(asking, Optional.empty(), List.of(), around);
        ChatState after = state.remember(exchange);
        Effect remembered = remembered(exchange, Outcome.UNSURE, unsure.explanation().confidence(), around);
        if (around.ticket().isPresent()) {
            return added(after, asking, around).and(remembered);
        }
        String reason = unsure.reason().name().toLowerCase(Locale.ROOT);
        Offer offer = new Offer(asking.masked(), reason, card(unsure.nearest()));
        Above above = Above.of(first(unsure.nearest()), asking.text(), state, around);
        String why = asking.headed(above.lines()).page(words.html("unsure." + reason));
        return Offers.make(after, why, offer, above.rows(), around).and(remembered);
    }

    private static List<Entry> first(List<Candidate> nearest) {
        return nearest.stream().limit(1).map(Candidate::entry).toList();
    }

    /** What fits the kind of the entry: related topics and a word on whether it helped, or an officer, or nothing. */
    private static Turn said(ChatState state, Asking asking, EntryPage page, Above above, Surroundings around) {
        Words words = Words.in(state.language());
        Entry entry = page.entry();
        boolean officer = entry.kind() == Kind.HANDOFF && around.ticket().isEmpty();
        List<List<Button>> rows = new ArrayList<>(above.rows());
        if (officer) {
            rows.add(List.of(new Press.HandOver().button(words.plain("button.officer"))));
        }
        if (page.hasMore()) {
            rows.add(List.of(new Press.More(entry.id()).button(words.plain("button.more"))));
        }
        if (entry.kind() == Kind.ANSWER || entry.kind() == Kind.HANDOFF) {
            rows.addAll(Offers.choices(related(entry, around), state, around));
        }
        if (entry.kind() == Kind.ANSWER) {
            rows.add(List.of(new Press.Helped(entry.id()).button(words.plain("button.helped")),
                    new Press.NotHelped(entry.id()).button(words.plain("button.not-helped"))));
        }
        ChatState after = officer
                ? state.offer(new Offer(state.last().map(Exchange::question).orElse(entry.title()), "own_case",
                        List.of(entry.title())))
                : state.settled();
        Turn said = say(after, asking.headed(above.lines()), page.answer(), rows);
        return entry.kind() == Kind.SMALLTALK ? said : said.and(new Effect.Shown(entry.id(), page.written()));
    }

    /** What is announced about an entry; nothing over small talk and over what is not ours. */
    private static Above above(Entry entry, Asking asking, ChatState state, Surroundings around) {
        return entry.isOurs()
                ? Above.of(List.of(entry), asking.text(), state, around)
                : new Above(List.of(), state.language());
    }

    private static Turn say(ChatState state, Asking asking, String body, List<List<Button>> rows) {
        String html = asking.page(body);
        return new Turn(state, asking.instead()
                ? List.of(new Effect.EditLast(html, rows))
                : Parts.say(html, rows, true));
    }

    private static Turn added(ChatState state, Asking asking, Surroundings around) {
        String number = around.ticket().map(Surroundings.OpenTicket::number).orElseThrow();
        return Turn.of(state.settled(),
                Offers.say(asking.page(Words.in(state.language()).html("ticket.added", number))));
    }

    /** A turn may hold several questions, each of other words: those make the second half of its name. */
    private static Exchange exchange(Asking asking, Optional<String> entry, List<String> candidates,
            Surroundings around) {
        String id = around.turn() + "-" + Integer.toHexString(asking.masked().hashCode());
        return new Exchange(id, asking.parts(), asking.masked(), entry, candidates, around.now());
    }

    private static Effect remembered(Exchange exchange, Outcome outcome, double confidence, Surroundings around) {
        return new RememberQuestion(exchange.id(), exchange.question(), outcome, exchange.entry(), confidence,
                Offers.office(exchange.question(), around));
    }

    /** An entry that was chosen from several answers their question; else it stands for itself. */
    private static Exchange chosen(ChatState state, Entry entry, Surroundings around) {
        Optional<Exchange> of = state.last().filter(last -> last.candidates().contains(entry.id()));
        List<String> others = of.map(Exchange::candidates).orElse(List.of()).stream()
                .filter(id -> !id.equals(entry.id())).toList();
        return new Exchange(of.map(Exchange::id).orElse(""), List.of(),
                of.map(Exchange::question).orElse(Offers.title(entry, state)), Optional.of(entry.id()), others,
                around.now());
    }

    private static List<String> related(Entry entry, Surroundings around) {
        return entry.related().stream().filter(id -> Offers.holds(id, around)).limit(BUTTONS_RELATED).toList();
    }

    static List<String> card(List<Candidate> candidates) {
        return candidates.stream().limit(CARD_CANDIDATES).map(candidate -> "%s (%d %%)".formatted(
                candidate.entry().title(), Math.clamp(Math.round(100 * candidate.score()), 0, 100))).toList();
    }

    static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.entry().id()).toList();
    }
}
