package id.tanyapaspor.bot.charts;

import java.time.LocalDateTime;

/** A value in a sheet. */
public sealed interface Cell {

    record Text(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    record Moment(LocalDateTime time) implements Cell {}

    record Empty() implements Cell {}
}
