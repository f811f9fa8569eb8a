package id.tanyapaspor.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.conversation.ChatState.Exchange;
import id.tanyapaspor.bot.conversation.ChatState.Expecting;
import id.tanyapaspor.bot.conversation.ChatState.Offer;
import id.tanyapaspor.bot.conversation.ChatState.Part;
import id.tanyapaspor.bot.conversation.Effect.CancelTicket;
import id.tanyapaspor.bot.conversation.Surroundings.OpenTicket;
import id.tanyapaspor.bot.conversation.Surroundings.Standing;
import id.tanyapaspor.bot.delivery.Event.Said;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Office;

/** What the commands do. */
final class Commands {

    private final Answers answers;

    Commands(Answers answers) {
        this.answers = answers;
    }

    Turn run(ChatState state, Command command, Said said, Surroundings around) {
        if (command.name().isEmpty()) {
            return Turn.of(state, say(state, "command.unknown"));
        }
        return switch (command.name().get()) {
            case START -> Press.entry(command.argument(), around.knowledge())
                    .map(entry -> Answers.show(state.greet(), entry, around))
                    .orElseGet(() -> start(state.settled(), around));
            case HELP -> Turn.of(state, say(state, "help"));
            case OFFICER -> officer(state, command, said, around);
            case TICKET -> Turn.of(state, ticket(state, around));
            case OFFICE -> office(state, command.argument(), around);
            case LANGUAGE -> LanguageTag.of(command.argument()).map(language -> speak(state, language))
                    .orElseGet(() -> Turn.of(state, Offers.say(Words.in(state.language()).html("language.choose"),
                            List.of(languages()))));
            case CANCEL -> cancel(state, around);
            case PRIVACY -> Turn.of(state, say(state, "privacy"));
            case INFO -> NewsTalk.info(state, around);
            case SUBSCRIPTIONS -> NewsTalk.subscriptions(state, command.argument(), around);
            case STOP -> NewsTalk.stop(state, around);
        };
    }

    /** The greeting: what can be asked, with some topics to begin with. */
    static Turn start(ChatState state, Surroundings around) {
        Words words = Words.in(state.language());
        Above above = Above.of(List.of(), "", state, around);
        List<List<Button>> rows = new ArrayList<>(above.rows());
        rows.addAll(Offers.choices(topics(words, "start.topics"), state, around));
        Language other = state.language() == Language.ID ? Language.EN : Language.ID;
        rows.add(List.of(new Press.Speak(other).button(Words.in(other).plain("language.name"))));
        return Turn.of(state.greet(), Offers.say(above.page(words.html("start")), rows));
    }

    static Turn speak(ChatState state, Language language) {
        ChatState speaking = state.choose(language);
        return Turn.of(speaking, say(speaking, "language.chosen"));
    }

    static List<String> topics(Words words, String key) {
        return List.of(words.plain(key).split("\\s+"));
    }

    /** With a question it goes to an officer at once: that is what was asked for. */
    private Turn officer(ChatState state, Command command, Said said, Surroundings around) {
        Words words = Words.in(state.language());
        Optional<OpenTicket> open = around.ticket();
        if (open.isPresent()) {
            return Turn.of(state, say(state, "ticket.already", open.get().number()));
        }
        if (!command.argument().isEmpty()) {
            Part part = Hearing.part(said.messageId(), command.argument());
            return answers.toOfficer(state, Asking.of(List.of(part), List.of()), around);
        }
        Optional<Exchange> last = state.last().filter(each -> answers.isFresh(each, around));
        return last.map(each -> Offers.make(state, words.html("officer.question", each.question()),
                new Offer(each.question(), "asked", List.of()), around))
                .orElseGet(() -> Offers.askForQuestion(state));
    }

    private static Effect ticket(ChatState state, Surroundings around) {
        Words words = Words.in(state.language());
        if (around.ticket().isEmpty()) {
            return say(state, "ticket.none");
        }
        OpenTicket ticket = around.ticket().get();
        return Offers.say(ticket.taken() ? words.html("ticket.taken", ticket.number()) : waiting(ticket, words, around),
                List.of(List.of(new Press.Cancel(ticket.number()).button(words.plain("button.cancel")))));
    }

    private static String waiting(OpenTicket ticket, Words words, Surroundings around) {
        Standing standing = ticket.standing().get();
        String place = words.html("ticket.waiting", ticket.number(), standing.place());
        return (place + " " + Offers.wait(standing, words, around)).strip();
    }

    private static Turn office(ChatState state, String argument, Surroundings around) {
        if (argument.isEmpty()) {
            return Turn.of(state.expect(Expecting.TOWN), say(state, "office.which"));
        }
        List<Office> offices = Offices.search(argument, around.knowledge());
        return offices.isEmpty()
                ? Turn.of(state.expect(Expecting.TOWN), say(state, "office.none", Masking.mask(argument).text()))
                : OfficeTalk.list(state.settled(), offices, around);
    }

    private static Turn cancel(ChatState state, Surroundings around) {
        if (around.ticket().isPresent()) {
            return Turn.of(state.settled(), new CancelTicket());
        }
        boolean pending = !state.open().equals(ChatState.Open.NOTHING);
        return Turn.of(state.settled(), say(state, pending ? "cancel.done" : "cancel.nothing"));
    }

    private static List<Button> languages() {
        return List.of(new Press.Speak(Language.ID).button(Words.in(Language.ID).plain("language.name")),
                new Press.Speak(Language.EN).button(Words.in(Language.EN).plain("language.name")));
    }

    private static Effect say(ChatState state, String key, Object... values) {
        return Offers.say(Words.in(state.language()).html(key, values));
    }
}
