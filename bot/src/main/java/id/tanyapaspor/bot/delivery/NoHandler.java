package id.tanyapaspor.bot.delivery;

import java.util.List;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Stands in until a room handles events: everything goes on waiting. */
@Component
@Fallback
final class NoHandler implements Handler {

    @Override
    public void handle(ChatId chat, List<Received> events) {
        throw new IllegalStateException("Nobody handles events");
    }
}
