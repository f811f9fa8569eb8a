package id.tanyapaspor.bot.conversation;

import java.util.List;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.ChatState.Part;

/** Lines that stand above an answer; those on outages are {@link Above}. */
final class Notes {

    private Notes() {}

    /** The notes, and a word on numbers that were sent without need. */
    static List<String> with(List<String> above, List<Part> parts, Words words) {
        boolean identity = parts.stream().anyMatch(part -> Masking.hadIdentity(part.text()));
        return Stream.concat(above.stream(), Stream.of("identity").filter(_ -> identity).map(words::html)).toList();
    }
}
