package id.tanyapaspor.bot.delivery;

import java.time.Duration;

/** How failures are named and how long one waits after them. */
final class Failures {

    private Failures() {}

    /** The pause after so many failures: `first`, then twice as long each time. */
    static Duration pause(Duration first, int failures, Duration longest) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** The kinds of error from outside in, without their messages, which may quote what people wrote. */
    static String name(Throwable error) {
        String name = error.getClass().getSimpleName();
        return error.getCause() == null ? name : name + " < " + name(error.getCause());
    }
}
