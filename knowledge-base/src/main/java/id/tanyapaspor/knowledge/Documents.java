package id.tanyapaspor.knowledge;

import java.util.List;

/**
 * The requirement documents of a knowledge base.
 *
 * @param all by id
 * @param questions whose right passage is known; never indexed
 */
public record Documents(List<Document> all, List<Settled> questions) {

    public static final Documents NONE = new Documents(List.of(), List.of());

    /** A question that a part of a document settles: `pasal-5` of `pp-45-2024`. */
    public record Settled(String question, String document, String part) {

        public boolean by(Document given, Document.Passage passage) {
            return given.id().equals(document) && passage.isOf(part);
        }
    }
}
