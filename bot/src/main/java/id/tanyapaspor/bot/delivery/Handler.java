package id.tanyapaspor.bot.delivery;

import java.util.List;

/** What is done with the events of a chat. Called inside the transaction that marks them done: all of it happens, or none. */
public interface Handler {

    /** Handles all waiting events of one chat, oldest first. Whatever it throws rolls back and is tried again later. */
    void handle(ChatId chat, List<Received> events);

    /** An event with the name of the update that brought it. */
    record Received(String updateId, Event event) {}
}
