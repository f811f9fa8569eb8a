package id.tanyapaspor.bot.reception;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.conversation.ChatState;
import id.tanyapaspor.bot.conversation.Conversation;
import id.tanyapaspor.bot.conversation.Pace;
import id.tanyapaspor.bot.conversation.Turn;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Handler;
import id.tanyapaspor.bot.delivery.Lanes;
import tools.jackson.core.JacksonException;

/** Handles what happened in a chat: what officers do goes where it belongs, what applicants do to the conversation. */
@Component
class Reception implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Lanes lanes;
    private final Sight sight;
    private final OfficerDeeds officers;
    private final Deeds deeds;
    private final InstantSource clock;
    private final Conversation conversation;

    Reception(Lanes lanes, Sight sight, OfficerDeeds officers, Deeds deeds, InstantSource clock, Pace pace) {
        this.lanes = lanes;
        this.sight = sight;
        this.officers = officers;
        this.deeds = deeds;
        this.clock = clock;
        this.conversation = new Conversation(pace);
    }

    @Override
    public void handle(ChatId chat, List<Received> events) {
        Instant now = clock.instant();
        List<Received> applicants = new ArrayList<>();
        for (Received received : events) {
            officers.deed(chat, received, now).ifPresentOrElse(deed -> {
                converse(chat, applicants, now); // what came before the officer's doing is done before it
                applicants.clear();
                deed.run();
            }, () -> applicants.add(received));
        }
        converse(chat, applicants, now);
    }

    private void converse(ChatId chat, List<Received> events, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        String update = events.getLast().updateId();
        Optional<String> stored = lanes.state(chat);
        ChatState state = stored.map(json -> read(json, update)).orElse(ChatState.NEW);
        Turn turn = conversation.turn(state, events.stream().map(Received::event).toList(), sight.of(chat, now));
        String after = deeds.done(chat, update, turn, now).json();
        if (!stored.equals(Optional.of(after))) {
            lanes.saveState(chat, after);
        }
    }

    /** A state that nobody can read any more must not silence the chat for ever. */
    private static ChatState read(String json, String update) {
        try {
            return ChatState.read(json);
        } catch (JacksonException e) {
            LOG.error("The state of the chat of update {} is unreadable ({}); the chat begins anew", update,
                    e.getClass().getSimpleName());
            return ChatState.NEW;
        }
    }
}
