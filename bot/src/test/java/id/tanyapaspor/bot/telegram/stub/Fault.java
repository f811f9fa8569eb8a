package id.tanyapaspor.bot.telegram.stub;

import java.time.Duration;

/** How a request may go wrong. */
public sealed interface Fault {

    /** Refused with a code and a sentence; nothing is done. */
    record Refusal(int code, String description) implements Fault {}

    /** 429 with `retry_after`: until then every further request to the same chat is counted as impatient. */
    record TooMany(int seconds) implements Fault {}

    /** A gateway's own page: a code with HTML. */
    record Page(int code) implements Fault {}

    /** 200 with a body that is no JSON. */
    record Garbage(String body) implements Fault {}

    /** The connection is closed without an answer, before or after the request was carried out. */
    record Cut(boolean carriedOut) implements Fault {}

    /** Carried out, but the connection is closed in the middle of the answer. */
    record CutAnswer() implements Fault {}

    /** Nothing is answered for so long; then it is answered, if anybody is left to listen. */
    record Hang(Duration time, boolean carriedOut) implements Fault {}

    static Fault unauthorized() {
        return new Refusal(401, "Unauthorized");
    }

    static Fault conflict() {
        return new Refusal(409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    static Fault badGateway() {
        return new Page(502);
    }
}
