package id.tanyapaspor.bot.gaps;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Period;

/** Which entries come near to a question, as the live index ranks them. */
@Component
class Nearest {

    private static final int SHOWN = 3;

    private final Releases live;

    Nearest(Releases live) {
        this.live = live;
    }

    /** An entry. How near it comes is not told: the bot was unsure, whatever the ranking says of the others. */
    record Near(String id, String title) {}

    List<Near> to(String question, Instant now) {
        var knowledge = live.knowledge();
        return live.answerer().answer(Question.of(question, Period.day(now))).explanation()
                .ranking().stream()
                .flatMap(ranked -> knowledge.entry(ranked.entryId()).stream()
                        .filter(entry -> entry.kind() != Kind.SMALLTALK)
                        .map(entry -> new Near(entry.id(), entry.title())))
                .limit(SHOWN).toList();
    }

    /** All entries that a question may be added to, by title. */
    List<Near> all() {
        return live.knowledge().entries().values().stream()
                .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                .map(entry -> new Near(entry.id(), entry.title())).toList();
    }
}
