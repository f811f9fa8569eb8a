package id.tanyapaspor.bot.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.ChatState.Part;

/**
 * A question on its way to an answer.
 *
 * @param parts the messages that make it, masked
 * @param text what is asked, without openers and marks
 * @param above lines of HTML that stand above whatever is answered
 * @param rejected entry that was just said not to be the answer, or an empty text
 * @param instead whether it replaces the last answer
 */
record Asking(List<Part> parts, String text, List<String> above, String rejected, boolean instead) {

    static Asking of(List<Part> parts, List<String> above) {
        return new Asking(parts, question(parts), above, "", false);
    }

    /** What was written, as it is kept. */
    String masked() {
        return lines(parts).stream().distinct().collect(Collectors.joining("\n"));
    }

    Asking saying(String other) {
        return new Asking(parts, other, above, rejected, instead);
    }

    Asking without(String entry) {
        return new Asking(parts, text, above, entry, instead);
    }

    Asking replacing() {
        return new Asking(parts, text, above, rejected, true);
    }

    Asking under(String line) {
        return new Asking(parts, text, Stream.concat(above.stream(), Stream.of(line)).toList(), rejected, instead);
    }

    Asking headed(List<String> lines) {
        return new Asking(parts, text, Stream.concat(lines.stream(), above.stream()).toList(), rejected, instead);
    }

    /** The body under the lines that belong above it. */
    String page(String body) {
        return Stream.concat(above.stream(), Stream.of(body)).collect(Collectors.joining("\n\n"));
    }

    static List<String> lines(List<Part> parts) {
        return parts.stream().map(Part::text).filter(text -> !text.isBlank()).toList();
    }

    /** The messages as one question: what only greets is left out when there is more, what was sent twice counts once. */
    static String question(List<Part> parts) {
        List<String> lines = lines(parts).stream().map(Masking::withoutMarks).filter(line -> !line.isBlank()).toList();
        List<String> telling = lines.stream().filter(line -> !Fragments.isOpener(line)).toList();
        return String.join("\n", new LinkedHashSet<>(telling.isEmpty() ? lines : telling));
    }
}
