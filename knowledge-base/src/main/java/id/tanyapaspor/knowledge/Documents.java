package id.tanyapaspor.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * The requirement documents of a knowledge base.
 *
 * @param all by id
 * @param questions whose right passage is known; never indexed
 */
public record Documents(List<Document> all, List<Settled> questions) {

    public static final Documents NONE = new Documents(List.of(), List.of());

    /** Where a passage stands that a reference names: law and heading. */
    public Optional<String> place(String reference) {
        return all.stream().filter(document -> reference.startsWith("document:" + document.id() + "#"))
                .flatMap(document -> document.passages().stream()
                        .filter(passage -> document.reference(passage).equals(reference))
                        .map(passage -> document.place(passage)))
                .findFirst();
    }

    /** A question that a part of a document settles: `pasal-5` of `pp-45-2024`. */
    public record Settled(String question, String document, String part) {

        public boolean by(Document given, Document.Passage passage) {
            return given.id().equals(document) && passage.isOf(part);
        }
    }
}
