package id.tanyapaspor.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.ChatState.Exchange;
import id.tanyapaspor.bot.conversation.ChatState.Expecting;
import id.tanyapaspor.bot.conversation.ChatState.Part;
import id.tanyapaspor.bot.conversation.Effect.Feedback;
import id.tanyapaspor.bot.conversation.Effect.Verdict;
import id.tanyapaspor.bot.conversation.Effect.WakeAt;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Tongue;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Office;

/** What a text means: a word on what the bot said, the beginning of a question, or a question. */
final class Hearing {

    /** Name of the wake-up at which a beginning is read as it stands. */
    static final String END_OF_PAUSE = "pause";

    private static final int MOST_PARTS = 8;
    private static final int ID = 64;

    private final Pace pace;
    private final Answers answers;

    Hearing(Pace pace, Answers answers) {
        this.pace = pace;
        this.answers = answers;
    }

    /** Hears texts that came together, after those that wait; `above` is said over whatever is answered. */
    Turn hear(ChatState state, List<Part> fresh, List<String> above, Surroundings around) {
        List<Part> parts = Stream.concat(state.open().parts().stream(), fresh.stream()).toList();
        String text = Asking.question(parts);
        ChatState hearing = inTongueOf(state, text);
        Asking asking = Asking.of(parts, Notes.with(above, parts, Words.in(hearing.language())));
        if (text.isBlank()) {
            return Turn.of(hearing.settled(), Offers.say(
                    asking.page(Words.in(hearing.language()).html("unsure.nothing_asked"))));
        }
        return reaction(hearing, asking, around).orElseGet(() -> listen(hearing, asking, around));
    }

    /** The pause is over: what waits is all there is. */
    Turn read(ChatState state, Surroundings around) {
        List<Part> parts = state.open().parts();
        if (parts.isEmpty()) {
            return Turn.of(state);
        }
        Words words = Words.in(state.language());
        Asking asking = Asking.of(parts, Notes.with(List.of(), parts, words));
        if (!Fragments.isOpener(asking.text())) {
            return ask(state, asking, around);
        }
        if (state.open().expecting() == Expecting.QUESTION_FOR_OFFICER) {
            return Offers.askForQuestion(state);
        }
        if (!state.speech().greeted()) {
            return Commands.start(state.settled(), around);
        }
        boolean chat = answers.answer(state, asking, around) instanceof Answer.Direct direct
                && direct.entry().kind() == Kind.SMALLTALK;
        return chat
                ? answers.give(state, asking, around)
                : Turn.of(state.settled(), Offers.say(asking.page(words.html("opener"))));
    }

    /** A message reads otherwise than before. */
    Turn reread(ChatState state, Part part, Surroundings around) {
        if (state.open().parts().stream().anyMatch(each -> each.messageId().equals(part.messageId()))) {
            return hear(state.waitFor(List.of()), replaced(state.open().parts(), part), List.of(), around);
        }
        Optional<Exchange> last = state.latest().stream().filter(each -> each.holds(part.messageId()))
                .filter(each -> !each.parts().contains(part)).findFirst();
        return last.map(each -> {
            String note = Words.in(state.language()).html("edited");
            return hear(state.forgetLatest().waitFor(List.of()), replaced(each.parts(), part), List.of(note), around);
        }).orElse(Turn.of(state));
    }

    /** A text may be about what the bot has just said or asked. */
    private Optional<Turn> reaction(ChatState state, Asking asking, Surroundings around) {
        String text = asking.text();
        boolean offered = state.open().expecting() == Expecting.CONFIRMATION;
        if (offered && Reactions.isYes(text)) {
            return Optional.of(Offers.accept(state, around));
        }
        if (offered && Reactions.isNo(text)) {
            return Optional.of(Offers.decline(state));
        }
        if (around.ticket().isPresent() && Reactions.isCancel(text)) {
            return Optional.of(Turn.of(state.settled(), new Effect.CancelTicket()));
        }
        if (state.open().expecting() == Expecting.TOWN) {
            List<Office> offices = Offices.search(text, around.knowledge());
            if (!offices.isEmpty()) {
                return Optional.of(OfficeTalk.list(state.settled(), offices, around));
            }
        }
        return choice(state, text, around).or(() -> rejection(state, asking, around));
    }

    private static Optional<Turn> choice(ChatState state, String text, Surroundings around) {
        OptionalInt number = Reactions.choice(text);
        Optional<Exchange> last = state.last().filter(Exchange::isChoice);
        if (number.isEmpty() || last.isEmpty() || number.getAsInt() < 1
                || number.getAsInt() > last.get().candidates().size()) {
            return Optional.empty();
        }
        KnowledgeBase knowledge = around.knowledge();
        Optional<Entry> entry = knowledge.entry(last.get().candidates().get(number.getAsInt() - 1));
        return entry.map(chosen -> Presses.chosen(state, chosen, around));
    }

    /** "Bukan itu" is a word on the last answer, and never searched for. */
    private Optional<Turn> rejection(ChatState state, Asking asking, Surroundings around) {
        Optional<Reactions.Rejection> rejection = Reactions.rejection(asking.text());
        Optional<Exchange> last = state.last().filter(each -> answers.isFresh(each, around));
        if (rejection.isEmpty() || Fragments.breaksOff(asking.text())) {
            return Optional.empty();
        }
        String instead = rejection.get().instead();
        if (last.isEmpty()) {
            return instead.isBlank() ? Optional.empty() : Optional.of(ask(state, asking.saying(instead), around));
        }
        Exchange missed = last.get();
        return Optional.of(feedback(state, missed).then(after -> instead.isBlank()
                ? Presses.missed(after, missed, around)
                : ask(after, asking.saying(instead).without(missed.entry().orElse("")), around)));
    }

    /** An entry that was only shown answered no question. */
    private static Turn feedback(ChatState state, Exchange missed) {
        return missed.id().isEmpty()
                ? Turn.of(state)
                : Turn.of(state, new Feedback(missed.id(),
                        missed.entry().isPresent() ? Verdict.NOT_HELPED : Verdict.NONE, missed.entry()));
    }

    private Turn listen(ChatState state, Asking asking, Surroundings around) {
        List<String> lines = Asking.lines(asking.parts());
        boolean waits = Fragments.waits(lines) && asking.parts().size() < MOST_PARTS;
        return (waits || Fragments.leans(asking.text()) ? followOn(state, asking, around) : Optional.<Turn>empty())
                .orElseGet(() -> waits
                        ? Turn.of(state.waitFor(asking.parts()),
                                new WakeAt(END_OF_PAUSE, around.now().plus(pace.pause())))
                        : ask(state, asking, around));
    }

    /** What follows a question within the pause belongs to it: the answer is made anew in its place. */
    private Optional<Turn> followOn(ChatState state, Asking asking, Surroundings around) {
        Optional<Exchange> last = state.last().filter(each -> !each.parts().isEmpty())
                .filter(each -> each.entry().isPresent() || each.isChoice())
                .filter(each -> !each.at().plus(pace.pause()).isBefore(around.now()));
        if (last.isEmpty() || state.answerRow().isEmpty()) {
            return Optional.empty();
        }
        if (Fragments.isCall(asking.text())) {
            return Optional.of(Turn.of(state.waitFor(List.of())));
        }
        List<Part> parts = new ArrayList<>(last.get().parts());
        parts.addAll(asking.parts());
        Asking joined = Asking.of(parts, asking.above()).replacing();
        ChatState before = state.forgetLatest();
        boolean better = switch (answers.answer(before, joined, around)) {
            case Answer.Direct _,Answer.Quoted _ -> true;
            case Answer.Clarify _ -> last.get().isChoice();
            case Answer.Unsure _ -> false;
        };
        return better ? Optional.of(answers.give(before, joined, around)) : Optional.empty();
    }

    private Turn ask(ChatState state, Asking asking, Surroundings around) {
        if (state.open().expecting() == Expecting.QUESTION_FOR_OFFICER && around.ticket().isEmpty()) {
            return answers.toOfficer(state, asking, around);
        }
        return answers.give(state.greet(), asking, around);
    }

    /** A message as it is kept: masked first, then cut, so that no half of a number stays. */
    static Part part(String messageId, String clean) {
        return new Part(Typed.first(messageId, ID), Typed.of(Masking.mask(clean).text()).text());
    }

    static ChatState inTongueOf(ChatState state, String text) {
        return Tongue.of(text).map(state::hear).orElse(state);
    }

    private static List<Part> replaced(List<Part> parts, Part part) {
        return parts.stream().map(each -> each.messageId().equals(part.messageId()) ? part : each).toList();
    }
}
