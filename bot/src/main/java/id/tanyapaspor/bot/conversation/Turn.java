package id.tanyapaspor.bot.conversation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a talk has come to, and what is to be done about it, in order. */
public record Turn(ChatState state, List<Effect> effects) {

    static Turn of(ChatState state, Effect... effects) {
        return new Turn(state, List.of(effects));
    }

    /** This turn, then the one that follows from its state. */
    Turn then(Function<ChatState, Turn> next) {
        Turn after = next.apply(state);
        return new Turn(after.state, Stream.concat(effects.stream(), after.effects.stream()).toList());
    }

    Turn and(Effect effect) {
        return then(state -> of(state, effect));
    }

    boolean has(Class<? extends Effect> kind) {
        return effects.stream().anyMatch(kind::isInstance);
    }
}
