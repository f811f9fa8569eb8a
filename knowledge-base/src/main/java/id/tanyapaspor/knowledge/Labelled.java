package id.tanyapaspor.knowledge;

import java.util.List;

/**
 * A question whose right outcome is known.
 *
 * @param kind `in` (answered by one of the topics), `person` (one's own case), `out`, `chat`
 * @param topics any of these is right
 * @param style how it is written (formal, informal, …), empty when unknown
 */
public record Labelled(String id, String text, String kind, List<String> topics, String style) {}
