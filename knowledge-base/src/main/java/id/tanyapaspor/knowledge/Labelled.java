package id.tanyapaspor.knowledge;

import java.util.List;

/**
 * A question whose right outcome is known.
 *
 * @param kind `in` (answered by one of the topics), `person` (one's own case), `out`, `chat`
 * @param topics any of these is right
 * @param style how it is written (formal, informal, …), empty when unknown
 * @param distance of what is `out`, how near to our subject it is
 */
public record Labelled(String id, String text, String kind, List<String> topics, String style, Distance distance) {

    /** How much a question that must not be answered sounds like one of ours. */
    public enum Distance {
        /** Immigration, documents, travel, public services. */
        NEAR,
        /** Anything else. */
        FAR,
        /** Nobody said, or the question is not outside. */
        UNKNOWN
    }
}
