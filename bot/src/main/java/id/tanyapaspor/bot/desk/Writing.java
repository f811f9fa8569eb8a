package id.tanyapaspor.bot.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.History.Origin;

/** What an officer has at hand while writing a reply. */
@Component
class Writing {

    /** What Telegram takes in one message, less room for signs that must be escaped. */
    static final int LONGEST = 4000;

    private static final Pattern RELEASE = Pattern.compile("[0-9]{1,18}-[0-9a-f]{1,64}");
    private static final Pattern ENTRY = Pattern.compile("[a-z0-9-]{1,100}|document:\\S{1,200}");

    private final Snippets snippets;
    private final Typing typing;
    private final InstantSource clock;

    Writing(Snippets snippets, Typing typing, InstantSource clock) {
        this.snippets = snippets;
        this.typing = typing;
        this.clock = clock;
    }

    Optional<Snippet> snippet(String name, Ticket ticket, Actor officer) {
        return snippets.of(name, ticket, officer, clock.instant());
    }

    void typing(Ticket ticket, Actor officer) {
        typing.show(ticket, officer, clock.instant());
    }

    /** Why a text cannot be a reply. */
    static Optional<Notice> trouble(String text) {
        if (text.isBlank()) {
            return Optional.of(Notice.EMPTY);
        }
        return text.length() > LONGEST ? Optional.of(Notice.TOO_LONG) : Optional.empty();
    }

    /** What a form says that its words were taken from; it may have left the content since. */
    static Optional<Origin> origin(List<String> entries, String release) {
        List<String> known = entries.stream().filter(id -> ENTRY.matcher(id).matches()).distinct().toList();
        return known.isEmpty() || !RELEASE.matcher(release).matches()
                ? Optional.empty()
                : Optional.of(new Origin(known, release));
    }
}
