package id.tanyapaspor.bot.hours;

import java.util.Optional;

/** Special days as they are kept: for one office, or for all. */
record Kept(String id, Optional<String> office, SpecialDays days) {}
