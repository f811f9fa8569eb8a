package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Names for rows: 26 letters and digits that sort in the order in which one process made them, and nearly so among several. */
public final class Ids {

    /** Milliseconds in the upper 48 bits, a counter below: never falls, even when the clock is set back. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final int DIGITS = 13;

    private Ids() {}

    public static String next() {
        long now = System.currentTimeMillis() << 16;
        long time = LAST.updateAndGet(last -> Math.max(last + 1, now));
        return thirteen(time) + thirteen(ThreadLocalRandom.current().nextLong());
    }

    /** A name before all that were made later than so long before this one; it is nobody's. */
    public static String before(String id, Duration time) {
        return thirteen(Long.parseUnsignedLong(id.substring(0, DIGITS), 32) - (time.toMillis() << 16));
    }

    /** Base 32 whose digits sort as the number does. */
    private static String thirteen(long number) {
        String digits = Long.toUnsignedString(number, 32);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
