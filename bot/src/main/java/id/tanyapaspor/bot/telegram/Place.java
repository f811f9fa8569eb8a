package id.tanyapaspor.bot.telegram;

import java.util.Optional;

/** Where a message goes: a chat, and in a forum a topic. */
record Place(long chat, Optional<Integer> thread) {

    static Place chat(long id) {
        return new Place(id, Optional.empty());
    }
}
