package id.tanyapaspor.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.tanyapaspor.bot.conversation.ChatState.Expecting;
import id.tanyapaspor.bot.conversation.ChatState.Offer;
import id.tanyapaspor.bot.conversation.Effect.CancelTicket;
import id.tanyapaspor.bot.conversation.Effect.Comment;
import id.tanyapaspor.bot.conversation.Effect.Priority;
import id.tanyapaspor.bot.conversation.Effect.Reopen;
import id.tanyapaspor.bot.conversation.Effect.StillNeeded;
import id.tanyapaspor.bot.conversation.Effect.ToTicket;
import id.tanyapaspor.bot.conversation.Surroundings.OpenTicket;
import id.tanyapaspor.bot.conversation.Surroundings.Reopenable;
import id.tanyapaspor.bot.delivery.Event.Said;
import id.tanyapaspor.bot.delivery.Message.Button;

/** What applicants do with their ticket besides writing: cancel it, keep it, say why it should come first, take it up again. */
final class TicketTalk {

    /** Whom the law serves first, and who leaves within two days; names of the desk. */
    private static final List<String> REASONS = List.of("elderly", "disabled", "pregnant", "small_child", "medical",
            "departure");

    private TicketTalk() {}

    static Turn cancel(ChatState state, String number, Surroundings around) {
        return isOpen(number, around)
                ? Turn.of(state.settled(), new CancelTicket())
                : Turn.of(state, say(state, "cancel.closed"));
    }

    static Turn stillNeeded(ChatState state, String number, Surroundings around) {
        return waits(number, around)
                ? Turn.of(state, new StillNeeded())
                : Turn.of(state, say(state, "cancel.closed"));
    }

    /** Asks for the reason first; the desk says where the ticket stands then. */
    static Turn priority(ChatState state, Press.Priority press, Surroundings around) {
        if (!waits(press.number(), around)) {
            return Turn.of(state, say(state, "cancel.closed"));
        }
        Words words = Words.in(state.language());
        if (press.reason().isEmpty()) {
            return Turn.of(state, Offers.say(words.html("priority.ask"), reasons(press.number(), words)));
        }
        return press.reason().filter(REASONS::contains).map(reason -> Turn.of(state,
                Offers.say(words.html("priority.noted", words.plain("priority." + reason))), new Priority(reason)))
                .orElseGet(() -> Turn.of(state, say(state, "button.stale")));
    }

    private static List<List<Button>> reasons(String number, Words words) {
        List<List<Button>> rows = new ArrayList<>();
        REASONS.forEach(reason -> rows.add(List.of(new Press.Priority(number, Optional.of(reason))
                .button(words.plain("priority." + reason)))));
        return rows;
    }

    static Turn comment(ChatState state, String number, Surroundings around) {
        return around.desk().reopenable().get().filter(closed -> closed.number().equals(number)).isPresent()
                ? Turn.of(state.expect(Expecting.COMMENT), say(state, "comment.write"))
                : Turn.of(state, say(state, "button.stale"));
    }

    static Turn commented(ChatState state, List<Said> texts, String number) {
        List<String> lines = texts.stream().map(said -> Masking.mask(Typed.of(said.text()).text()).text()).toList();
        return Turn.of(state.settled(), new Comment(number, String.join("\n", lines)));
    }

    /** Goes on with a ticket that was closed lately, with the question that was to become a new one. */
    static Turn again(ChatState state, String number, Surroundings around) {
        Optional<Reopenable> closed = around.desk().reopenable().get()
                .filter(found -> found.number().equals(number));
        if (closed.isEmpty()) {
            return Turn.of(state, say(state, "button.stale"));
        }
        Turn turn = Turn.of(state.settled(), new Reopen(number));
        return state.open().offer().map(Offer::question).filter(question -> !question.isBlank())
                .map(question -> turn.and(new ToTicket(new Said(around.now(), "", question, Optional.empty()))))
                .orElse(turn);
    }

    /** Whether a text names a ticket, however it is written: `t 4k7p`. */
    static boolean names(String number, List<Said> texts) {
        String plain = letters(number);
        return texts.stream().anyMatch(said -> letters(Typed.of(said.text()).text()).contains(plain));
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static boolean isOpen(String number, Surroundings around) {
        return around.ticket().map(OpenTicket::number).filter(number::equals).isPresent();
    }

    private static boolean waits(String number, Surroundings around) {
        return isOpen(number, around) && !around.officerOwns();
    }

    private static Effect say(ChatState state, String key) {
        return Offers.say(Words.in(state.language()).html(key));
    }
}
