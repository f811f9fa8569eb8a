package id.tanyapaspor.bot.delivery;

import java.io.InputStream;

/** What becomes of the wish to open a file that somebody sent. */
public sealed interface Download {

    /** Its bytes, to be closed by whoever reads them. `size` is 0 when the channel does not say. */
    record Opened(InputStream content, long size) implements Download {}

    /** The channel hands out no file larger than that many bytes. */
    record TooLarge(long limit) implements Download {}

    /** The channel does not have it (any more). */
    record Gone() implements Download {}

    /** The channel is off or does not answer. */
    record Away(String why) implements Download {}
}
