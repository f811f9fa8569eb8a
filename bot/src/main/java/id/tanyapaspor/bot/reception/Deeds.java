package id.tanyapaspor.bot.reception;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.bulletin.Readers;
import id.tanyapaspor.bot.conversation.ChatState;
import id.tanyapaspor.bot.conversation.Effect;
import id.tanyapaspor.bot.conversation.Turn;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Inbox;
import id.tanyapaspor.bot.delivery.Lanes;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Outgoing.Priority;
import id.tanyapaspor.bot.recall.Answered;

/** Does what a turn asked for, in its order. */
@Component
class Deeds {

    private final Outbox outbox;
    private final Inbox inbox;
    private final Lanes lanes;
    private final Handovers handovers;
    private final Questions questions;
    private final Readers readers;
    private final Answered answered;

    Deeds(Outbox outbox, Inbox inbox, Lanes lanes, Handovers handovers, Questions questions, Readers readers,
            Answered answered) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.lanes = lanes;
        this.handovers = handovers;
        this.questions = questions;
        this.readers = readers;
        this.answered = answered;
    }

    /** Does it all and returns the state that is left, which knows the row of the last answer. */
    ChatState done(ChatId chat, String update, Turn turn, Instant now) {
        ChatState state = turn.state();
        int step = 0;
        for (Effect effect : turn.effects()) {
            state = done(chat, update + ":" + ++step, effect, state, now);
        }
        return state;
    }

    private ChatState done(ChatId chat, String key, Effect effect, ChatState state, Instant now) {
        switch (effect) {
            case Effect.Say say -> {
                String row = put(chat, key, new Message.Text(say.html(), say.buttons()), now);
                handovers.botSaid(chat, say.html(), now);
                return say.answer() ? state.withAnswerRow(row) : state;
            }
            case Effect.EditLast edit -> {
                Optional<String> row = state.answerRow();
                put(chat, key, row.<Message>map(target -> new Message.Edit(target, edit.html(), edit.buttons()))
                        .orElseGet(() -> new Message.Text(edit.html(), edit.buttons())), now);
            }
            case Effect.WakeAt wake -> inbox.wake(chat, wake.name(), wake.at());
            case Effect.OpenTicket open -> handovers.open(chat, open, now);
            case Effect.Reopen _ -> handovers.reopen(chat, now);
            case Effect.ToTicket told -> handovers.tell(chat, told.event(), now);
            case Effect.StillNeeded _ -> handovers.stillNeeded(chat, now);
            case Effect.Priority priority -> handovers.hasPriority(chat, priority, now);
            case Effect.Comment comment -> handovers.commented(chat, comment, now);
            case Effect.CancelTicket _ -> handovers.cancel(chat, now);
            case Effect.Rate rate -> handovers.rated(chat, rate, now);
            case Effect.RememberQuestion question -> questions.remember(question, chat.channel(), now);
            case Effect.HandedOver question -> questions.handedOver(question);
            case Effect.Feedback feedback -> questions.judge(feedback);
            case Effect.Follow follow -> readers.follow(chat, follow.outage(), follow.language(), now);
            case Effect.Unfollow unfollow -> readers.unfollow(chat, unfollow.outage());
            case Effect.Subscribe wanted -> readers.subscribe(chat, wanted.topic(), wanted.language(), now);
            case Effect.Unsubscribe unwanted -> readers.unsubscribe(chat, unwanted.topic());
            case Effect.UnsubscribeAll _ -> readers.unsubscribe(chat);
            case Effect.Shown shown -> answered.add(chat, shown.entry(), shown.language(), now);
        }
        return state;
    }

    /** Under the ownership of this moment: what an earlier effect of the turn changed counts already. */
    private String put(ChatId chat, String key, Message message, Instant now) {
        return outbox.put(new Outgoing(key, chat, message, now, Optional.of(lanes.ownership(chat).version()),
                Priority.ANSWER));
    }
}
