package id.tanyapaspor.bot.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.tanyapaspor.bot.delivery.Ids;

/**
 * A reply that is being written.
 *
 * @param entries what its words were taken from: ids of entries and references of passages
 * @param release in which they stood so; empty when nothing was taken
 * @param token makes the form one of its kind, so that it is sent once
 * @param trouble why it was not sent
 */
record Draft(String text, List<String> entries, String release, String token, Optional<Notice> trouble) {

    static Draft empty() {
        return new Draft("", List.of(), "", Ids.next(), Optional.empty());
    }

    /** As a form gives it back, under a new token. */
    static Draft of(String text, List<String> entries, String release) {
        return new Draft(text, entries, release, Ids.next(), Optional.empty());
    }

    /** With a ready-made text below what is there. */
    Draft with(Snippet snippet) {
        String joined = text.isBlank() ? snippet.text() : text.stripTrailing() + "\n\n" + snippet.text();
        return snippet.entry()
                .map(entry -> new Draft(joined, Stream.concat(entries.stream(), Stream.of(entry)).distinct().toList(),
                        snippet.release(), token, trouble))
                .orElseGet(() -> new Draft(joined, entries, release, token, trouble));
    }

    Draft refused(Notice why) {
        return new Draft(text, entries, release, token, Optional.of(why));
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    Optional<History.Origin> origin() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(new History.Origin(entries, release));
    }
}
