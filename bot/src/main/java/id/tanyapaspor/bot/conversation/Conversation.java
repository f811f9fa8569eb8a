package id.tanyapaspor.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.ChatState.Expecting;
import id.tanyapaspor.bot.conversation.ChatState.Part;
import id.tanyapaspor.bot.conversation.Effect.CancelTicket;
import id.tanyapaspor.bot.conversation.Effect.OpenTicket;
import id.tanyapaspor.bot.conversation.Effect.Reopen;
import id.tanyapaspor.bot.conversation.Effect.ToTicket;
import id.tanyapaspor.bot.conversation.Surroundings.Reopenable;
import id.tanyapaspor.bot.delivery.Event.Attached;
import id.tanyapaspor.bot.delivery.Event.Edited;
import id.tanyapaspor.bot.delivery.Event.Said;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Question;

/** The rules of talk: what is said and done about what happened in a chat. A pure function, so it may be run again. */
public final class Conversation {

    private static final Set<Command.Name> BESIDE_OFFICER = EnumSet.of(Command.Name.TICKET, Command.Name.CANCEL,
            Command.Name.INFO, Command.Name.SUBSCRIPTIONS, Command.Name.STOP);

    private final Pace pace;
    private final Answers answers;
    private final Hearing hearing;
    private final Commands commands;
    private final Things things;

    public Conversation(Pace pace) {
        this.pace = pace;
        this.answers = new Answers(pace);
        this.hearing = new Hearing(pace, answers);
        this.commands = new Commands(answers);
        this.things = new Things(hearing);
    }

    /** A turn on all that happened since the last, oldest first. Texts that came together are read as one question. */
    public Turn turn(ChatState state, List<Event> events, Surroundings around) {
        List<Event> clean = events.stream().map(Conversation::clean).toList();
        int lastText = IntStream.range(0, clean.size()).filter(i -> isText(clean.get(i))).max().orElse(-1);
        List<Said> texts = clean.stream().filter(Conversation::isText).map(Said.class::cast).toList();
        boolean more = lastText >= 0;
        Turn turn = Turn.of(state);
        for (int i = 0; i < clean.size(); i++) {
            Event event = clean.get(i);
            List<Said> read = i == lastText ? texts : List.of();
            turn = forwarded(turn, event, around)
                    .then(now -> more && event instanceof Event.Due ? Turn.of(now) : react(now, event, read, around));
        }
        return turn;
    }

    /** What an open ticket's officer should see of it. */
    private static Turn forwarded(Turn turn, Event event, Surroundings around) {
        boolean open = around.ticket().isPresent() && !turn.has(CancelTicket.class) || turn.has(OpenTicket.class)
                || turn.has(Reopen.class);
        boolean telling = isText(event) || around.officerOwns() && event instanceof Said said && !isForBot(said)
                || event instanceof Edited || event instanceof Attached
                || event instanceof Event.Located;
        return open && telling ? turn.and(new ToTicket(around.officerOwns() ? event : masked(event))) : turn;
    }

    private Turn react(ChatState state, Event event, List<Said> texts, Surroundings around) {
        if (around.officerOwns()) {
            return besideOfficer(state, event, around);
        }
        return switch (event) {
            case Said said when Command.of(said.text()).isPresent() ->
                commands.run(tagged(state, said), Command.of(said.text()).get(), said, around);
            case Said said -> texts.isEmpty() ? Turn.of(state) : hear(tagged(state, said), texts, around);
            case Edited edited -> hearing.reread(state, Hearing.part(edited.messageId(), edited.text()), around);
            case Event.Pressed pressed -> Presses.press(state, pressed, around);
            case Attached attached -> things.attached(state, attached, around);
            case Event.Located located -> OfficeTalk.near(state, located, around);
            case Event.ContactShared _ ->
                Turn.of(state, Offers.say(Words.in(state.language()).html("attached.contact")));
            case Event.Due due -> due.name().equals(Hearing.END_OF_PAUSE)
                    ? hearing.read(state, around)
                    : Turn.of(state);
            case Event.Left _ -> Turn.of(state.settled(), new Effect.UnsubscribeAll());
            case Event.CameBack _,Event.AtDesk _,Event.Ignored _ -> Turn.of(state);
        };
    }

    /** One speaker: while an officer has the chat, the bot only tells the ticket's state, cancels it, and rates. */
    private Turn besideOfficer(ChatState state, Event event, Surroundings around) {
        if (event instanceof Said said && isForBot(said)) {
            return commands.run(state, Command.of(said.text()).orElseThrow(), said, around);
        }
        return event instanceof Event.Pressed pressed
                ? Presses.press(state, pressed, around)
                : Turn.of(state.settled());
    }

    private Turn hear(ChatState state, List<Said> texts, Surroundings around) {
        Optional<Reopenable> closed = around.ticket().isEmpty() ? around.desk().reopenable().get() : Optional.empty();
        if (closed.isPresent() && state.open().expecting() == Expecting.COMMENT) {
            return TicketTalk.commented(state, texts, closed.get().number());
        }
        return closed.filter(ticket -> isMeant(ticket, state, texts, around))
                .map(ticket -> reopen(state, ticket.number(), texts)).orElseGet(() -> listen(state, texts, around));
    }

    /** A closed ticket is written to when more was asked for, when it is named, or when nobody else knows an answer. */
    private static boolean isMeant(Reopenable closed, ChatState state, List<Said> texts, Surroundings around) {
        return state.open().expecting() == Expecting.MORE_FOR_OFFICER || TicketTalk.names(closed.number(), texts)
                || closed.invited() && !isKnown(state, texts, around);
    }

    private static boolean isKnown(ChatState state, List<Said> texts, Surroundings around) {
        String text = texts.stream().map(said -> Typed.of(said.text()).text()).collect(Collectors.joining("\n"));
        return around.answerer().answer(new Question(text, state.language(), around.today(),
                Optional.empty())) instanceof Answer.Direct;
    }

    /** What is still missing after an officer's answer goes to an officer again. */
    private static Turn reopen(ChatState state, String number, List<Said> texts) {
        Turn turn = Turn.of(state.settled(), new Reopen(number));
        for (Said said : texts) {
            turn = turn.and(new ToTicket(masked(said)));
        }
        return turn;
    }

    private Turn listen(ChatState state, List<Said> texts, Surroundings around) {
        List<Part> parts = texts.stream().map(said -> Hearing.part(said.messageId(), said.text())).toList();
        Words words = Words.in(Hearing.inTongueOf(state, Asking.question(parts)).language());
        boolean late = texts.size() > 1 && texts.getFirst().at().isBefore(around.now().minus(pace.late()));
        boolean cut = texts.stream().anyMatch(said -> Typed.of(said.text()).cut());
        return hearing.hear(state, parts, Stream.concat(late ? Stream.of("late") : Stream.of(),
                cut ? Stream.of("cut") : Stream.of()).map(words::html).toList(), around);
    }

    /** Until a text tells more, the language is what the app is set to. */
    private static ChatState tagged(ChatState state, Said said) {
        return state.speech().heard().isPresent()
                ? state
                : said.language().flatMap(LanguageTag::of).map(state::hear)
                        .orElse(state);
    }

    private static Event clean(Event event) {
        return withTexts(event, Typed::clean);
    }

    private static Event masked(Event event) {
        return withTexts(event, text -> Masking.mask(text).text());
    }

    private static Event withTexts(Event event, UnaryOperator<String> change) {
        return switch (event) {
            case Said(var at, var id, var text, var language) -> new Said(at, id, change.apply(text), language);
            case Edited(var at, var id, var text) -> new Edited(at, id, change.apply(text));
            case Attached(var at, var id, var file, var caption, var album) ->
                new Attached(at, id, file.named(change.apply(file.fileName())), change.apply(caption), album);
            default -> event;
        };
    }

    /** What the bot does even while an officer has the chat. */
    private static boolean isForBot(Said said) {
        return Command.of(said.text()).flatMap(Command::name).filter(BESIDE_OFFICER::contains).isPresent();
    }

    private static boolean isText(Event event) {
        return event instanceof Said said && Command.of(said.text()).isEmpty();
    }
}
