package id.tanyapaspor.bot.editor.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.Citations;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Document.Passage;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;

/**
 * A document as it would be, beside how it is live.
 *
 * @param pieces its passages, and those that the live one has and it has not
 * @param citing entries that rest on its law
 */
public record DocumentView(Document document, State state, List<Piece> pieces, List<Entry> citing, boolean isLive) {

    /** Where it stands in time. */
    public enum State {
        HOLDS,
        COMING,
        /** Its last day is set, and still to come. */
        ENDING,
        ENDED
    }

    /** What a new version does to a passage. */
    public enum Change {
        SAME,
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A passage; of one that changed, how it reads live is there as well. */
    public record Piece(Passage passage, Change change, Optional<String> before) {}

    static DocumentView of(Document document, KnowledgeBase drafts, KnowledgeBase live, LocalDate today) {
        Optional<Document> now = live.documents().all().stream().filter(it -> it.id().equals(document.id()))
                .findFirst();
        return new DocumentView(document, state(document, today), pieces(document, now),
                Citations.citing(drafts, document), now.isPresent());
    }

    public long added() {
        return count(Change.ADDED);
    }

    public long changed() {
        return count(Change.CHANGED);
    }

    public long removed() {
        return count(Change.REMOVED);
    }

    private long count(Change change) {
        return pieces.stream().filter(piece -> piece.change() == change).count();
    }

    /** Whether it is what is live, word for word. */
    public boolean isUnchanged() {
        return isLive && pieces.stream().allMatch(piece -> piece.change() == Change.SAME);
    }

    private static State state(Document document, LocalDate today) {
        if (today.isBefore(document.validity().from())) {
            return State.COMING;
        }
        return document.validity().until() == null
                ? State.HOLDS
                : document.validity().covers(today) ? State.ENDING : State.ENDED;
    }

    private static List<Piece> pieces(Document document, Optional<Document> live) {
        Map<String, Passage> before = live.map(Document::passages).orElse(List.of()).stream()
                .collect(Collectors.toMap(Passage::anchor, Function.identity(), (one, other) -> one));
        Stream<Piece> here = document.passages().stream()
                .map(passage -> piece(passage, Optional.ofNullable(before.get(passage.anchor())), live.isPresent()));
        Stream<Piece> gone = live.map(Document::passages).orElse(List.of()).stream()
                .filter(passage -> document.passage(passage.anchor()).isEmpty())
                .map(passage -> new Piece(passage, Change.REMOVED, Optional.of(passage.text())));
        return Stream.concat(here, gone).toList();
    }

    private static Piece piece(Passage passage, Optional<Passage> before, boolean replaces) {
        if (!replaces || before.filter(it -> it.text().equals(passage.text())).isPresent()) {
            return new Piece(passage, Change.SAME, Optional.empty());
        }
        return new Piece(passage, before.isPresent() ? Change.CHANGED : Change.ADDED, before.map(Passage::text));
    }
}
