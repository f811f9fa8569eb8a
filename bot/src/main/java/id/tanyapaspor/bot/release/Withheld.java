package id.tanyapaspor.bot.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Documents;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Period;

/** What may not be said at a moment, because somebody turned it off; officers answer it. */
public record Withheld(List<Switch> open) {

    static final Withheld NOTHING = new Withheld(List.of());

    /** An entry that is withheld may be answered on no day that is still to come. */
    private static final Period NEVER = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

    public Withheld {
        open = List.copyOf(open);
    }

    /**
     * One act of turning off.
     *
     * @param entry id of an entry or of a document; empty for every answer
     * @param author who did it
     * @param endedAt when it was turned on again
     * @param endedBy name of who did that
     */
    public record Switch(String id, Optional<String> entry, String reason, Author author, Instant at,
            Optional<Instant> endedAt, Optional<String> endedBy) {}

    /** The switch for every answer, while it is off. */
    public Optional<Switch> everything() {
        return open.stream().filter(each -> each.entry().isEmpty()).findFirst();
    }

    /** The switch of one entry or document, while it is off; that every answer may be off as well is not asked. */
    public Optional<Switch> of(String id) {
        return open.stream().filter(each -> each.entry().filter(id::equals).isPresent()).findFirst();
    }

    /** Small talk goes on: it answers nothing. */
    public boolean covers(Entry entry) {
        return everything().isPresent() && entry.kind() != Kind.SMALLTALK || of(entry.id()).isPresent();
    }

    private boolean covers(Document document) {
        return everything().isPresent() || of(document.id()).isPresent();
    }

    /** The same content, in which nothing that is withheld may be shown today. */
    KnowledgeBase from(KnowledgeBase whole) {
        if (open.isEmpty()) {
            return whole;
        }
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        whole.entries().forEach((id, entry) -> entries.put(id, covers(entry) ? closed(entry) : entry));
        Documents documents = new Documents(whole.documents().all().stream().filter(it -> !covers(it)).toList(),
                whole.documents().questions());
        return new KnowledgeBase(entries, whole.fees(), whole.offices(), whole.vocabulary(), whole.outside(),
                whole.golden(), whole.calibration(), documents);
    }

    /** The same answer, or that a person must give it. */
    Answer from(Answer answer) {
        boolean withheld = !open.isEmpty() && switch (answer) {
            case Answer.Direct direct -> covers(direct.entry())
                    || direct.also().stream().anyMatch(other -> covers(other.entry()));
            case Answer.Quoted quoted -> covers(quoted.document());
            case Answer.Clarify clarify -> clarify.candidates().stream().allMatch(each -> covers(each.entry()));
            case Answer.Unsure _ -> false;
        };
        return withheld ? new Answer.Unsure(Answer.Reason.WITHHELD, answer.nearest(), answer.explanation()) : answer;
    }

    private static Entry closed(Entry entry) {
        return new Entry(entry.id(), entry.title(), entry.kind(), entry.group(), entry.topics(), entry.strict(),
                entry.facets(), entry.questions(), NEVER, entry.reviewBy(), entry.checked(), entry.sources(),
                entry.related(), entry.labels(), entry.text(), entry.english());
    }
}
